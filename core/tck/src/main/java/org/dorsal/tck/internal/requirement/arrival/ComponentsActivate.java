package org.dorsal.tck.internal.requirement.arrival;

import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Printable;

public final class ComponentsActivate implements Requirement<Arrival> {
    @Override
    public String id() {
        return "component.activates";
    }

    @Override
    public String demand() {
        return "Every component comes to be without a fault.";
    }

    @Override
    public List<Flaw> flaws(Arrival arrival) {
        return arrival.components().stream().filter(component -> component.failure().isPresent()).map(component -> Flaw.error(
            Place.of("component " + component.name()), "Its constructor failed: " + Printable.cut(component.failure().orElseThrow(), 200) + ".",
            "Make what it needs in the constructor, from the jar alone.")).toList();
    }
}
