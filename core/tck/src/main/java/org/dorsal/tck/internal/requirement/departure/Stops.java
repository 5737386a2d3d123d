package org.dorsal.tck.internal.requirement.departure;

import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.laboratory.Departure;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;

public final class Stops implements Requirement<Departure> {
    @Override
    public String id() {
        return "lifecycle.stops";
    }

    @Override
    public String demand() {
        return "It stops within 3 s and without a fault.";
    }

    @Override
    public List<Flaw> flaws(Departure left) {
        return left.failure().map(failure -> Flaw.error(Place.of("bundle"), "It does not stop: " + failure + ".",
            "Give back what was begun, and wait for nothing.")).stream().toList();
    }
}
