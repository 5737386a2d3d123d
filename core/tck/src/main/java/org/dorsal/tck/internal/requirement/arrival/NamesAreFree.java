package org.dorsal.tck.internal.requirement.arrival;

import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;

public final class NamesAreFree implements Requirement<Arrival> {
    @Override
    public String id() {
        return "names.free";
    }

    @Override
    public String demand() {
        return "It takes no name that a pack of Dorsal has already.";
    }

    @Override
    public List<Flaw> flaws(Arrival arrival) {
        return arrival.names().flatMap(name -> arrival.surroundings().takenBy(name).stream().map(owner -> Flaw.error(Place.of(name),
            "The bundle " + owner + " has one of that name already, and one of the two is locked.", "Give it an id of its own, such as one with your name in front."))).toList();
    }
}
