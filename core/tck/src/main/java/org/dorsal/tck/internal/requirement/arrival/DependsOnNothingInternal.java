package org.dorsal.tck.internal.requirement.arrival;

import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Printable;

public final class DependsOnNothingInternal implements Requirement<Arrival> {
    @Override
    public String id() {
        return "component.references";
    }

    @Override
    public String demand() {
        return "No component waits for a service that no plugin may know.";
    }

    @Override
    public List<Flaw> flaws(Arrival arrival) {
        return arrival.components().stream().flatMap(component -> Arrival.unavailable(component)
            .map(type -> Flaw.error(Place.of("component " + component.name()),
                "It does not come to be without a service " + Printable.of(type) + ", which is no service for plugins.",
                "Take the reference out; a check knows by its evidence all that it may know."))).toList();
    }
}
