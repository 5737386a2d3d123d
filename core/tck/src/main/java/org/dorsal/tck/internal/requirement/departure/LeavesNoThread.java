package org.dorsal.tck.internal.requirement.departure;

import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.laboratory.Departure;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Printable;

public final class LeavesNoThread implements Requirement<Departure> {
    @Override
    public String id() {
        return "lifecycle.threads";
    }

    @Override
    public String demand() {
        return "No thread that it began runs on when it has stopped.";
    }

    @Override
    public List<Flaw> flaws(Departure left) {
        return left.threads().stream().map(thread -> Flaw.error(Place.of("thread " + Printable.of(thread)), "It still runs after the bundle was stopped.",
            "A check needs no thread; what begins one ends it when the component is deactivated.")).toList();
    }
}
