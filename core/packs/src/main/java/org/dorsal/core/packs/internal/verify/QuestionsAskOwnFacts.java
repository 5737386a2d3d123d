package org.dorsal.core.packs.internal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.content.PackProblem;

/**
 * A question asks what its own pack defines. A line that is not marked answers its facts as normal, so a question about
 * the facts of another pack could answer a danger sign without asking for it.
 */
final class QuestionsAskOwnFacts implements PackCheck {
    @Override
    public List<PackProblem> problems(Candidate pack, Neighbours neighbours) {
        List<PackProblem> problems = new ArrayList<>();
        for (Question question : pack.carried().questions()) {
            for (String fact : question.facts()) {
                problemWith(question, fact, pack, neighbours).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<PackProblem> problemWith(Question question, String fact, Candidate pack, Neighbours neighbours) {
        Optional<String> owner = neighbours.definesFact(fact);
        if (owner.isPresent()) {
            return Optional.of(place(fact, pack).problem(
                "The question " + question.id() + " asks the fact " + fact + ", which the pack " + owner.get() + " asks.",
                "Ask a fact of your own; rules may read both."));
        }
        return pack.carried().facts().stream().filter(own -> own.id().equals(fact)).filter(QuestionsAskOwnFacts::isSupplied).findFirst()
            .map(own -> place(fact, pack).problem(
                "The question " + question.id() + " asks the fact " + fact + ", which the platform supplies.",
                "Take it out, or let the origin of the fact be \"person\"."));
    }

    private static boolean isSupplied(Fact fact) {
        return fact.origin() == Fact.Origin.JOURNAL || fact.origin() == Fact.Origin.SETTING;
    }

    private static Places.Place place(String fact, Candidate pack) {
        return pack.places().of(fact, "questions/", "/[0-9]+/(number|lines/[0-9]+/sets/[^/]+)");
    }
}
