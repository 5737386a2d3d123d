package org.dorsal.tck.internal.requirement.arrival;

import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;

public final class FactsAgree implements Requirement<Arrival> {
    @Override
    public String id() {
        return "fact.agrees";
    }

    @Override
    public String demand() {
        return "A fact that a pack of Dorsal defines is defined the same, or not at all.";
    }

    @Override
    public List<Flaw> flaws(Arrival arrival) {
        return arrival.offered().facts().stream().filter(fact -> arrival.surroundings().fact(fact.id()).filter(known -> !known.equals(fact)).isPresent())
            .map(fact -> Flaw.error(Place.of("fact " + fact.id()), "Dorsal defines it otherwise, and locks every check that reads it while both are there.",
                "Use the one there is (`dorsal show " + fact.id() + "`), or give yours an id of its own.")).toList();
    }
}
