package org.dorsal.core.packs.internal.verify;

import java.util.List;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.PackProblem;

/** A fact has one meaning for all packs: of two meanings nobody knows which an answer had. */
final class FactsAreDefinedOnce implements PackCheck {
    @Override
    public List<PackProblem> problems(CarriedServices pack, Neighbours neighbours) {
        return pack.facts().stream().filter(fact -> isAnother(fact, neighbours)).map(fact -> new PackProblem("facts", 0, 0, "",
            "The fact " + fact.id() + " is defined otherwise by a pack that is installed.",
            "Take it out and use the one there is (`dorsal show " + fact.id() + "`), or give yours an id of its own.")).toList();
    }

    private static boolean isAnother(Fact fact, Neighbours neighbours) {
        return neighbours.fact(fact.id()).filter(known -> !known.equals(fact)).isPresent();
    }
}
