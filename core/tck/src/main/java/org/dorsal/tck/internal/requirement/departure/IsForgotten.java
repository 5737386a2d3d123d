package org.dorsal.tck.internal.requirement.departure;

import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.laboratory.Departure;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;

public final class IsForgotten implements Requirement<Departure> {
    @Override
    public String id() {
        return "lifecycle.class-loader";
    }

    @Override
    public String demand() {
        return "Nothing holds its classes when it is uninstalled.";
    }

    @Override
    public List<Flaw> flaws(Departure left) {
        if (left.forgotten()) {
            return List.of();
        }
        return List.of(Flaw.error(Place.of("bundle"), "Its classes stay in memory after it was uninstalled: each update would add to them.",
            "Register nothing with the JDK that you do not take away again: shutdown hooks, thread locals, drivers, listeners."));
    }
}
