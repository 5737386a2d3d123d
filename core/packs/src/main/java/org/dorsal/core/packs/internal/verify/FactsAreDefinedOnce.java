package org.dorsal.core.packs.internal.verify;

import java.util.List;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.content.PackProblem;

/** A fact has one meaning for all packs: of two meanings nobody knows which an answer had. */
final class FactsAreDefinedOnce implements PackCheck {
    @Override
    public List<PackProblem> problems(Candidate pack, Neighbours neighbours) {
        return pack.carried().facts().stream().filter(fact -> isAnother(fact, neighbours)).map(fact ->
            pack.places().of(fact.id(), "facts/", "/[0-9]+/id").problem(
                "The fact " + fact.id() + " is defined otherwise by the pack " + neighbours.definesFact(fact.id()).orElseThrow() + ".",
                "Use the one there is (`dorsal show " + fact.id() + "`), or give yours an id of its own.")).toList();
    }

    private static boolean isAnother(Fact fact, Neighbours neighbours) {
        return neighbours.fact(fact.id()).filter(known -> !known.equals(fact)).isPresent();
    }
}
