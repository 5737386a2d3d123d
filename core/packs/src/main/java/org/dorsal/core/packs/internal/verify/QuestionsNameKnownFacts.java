package org.dorsal.core.packs.internal.verify;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.fact.Condition;
import org.dorsal.api.fact.Question;
import org.dorsal.core.content.PackProblem;
import org.dorsal.text.Nearest;

/** Each fact that a question asks, or compares to know whether it is shown, is defined by somebody. */
final class QuestionsNameKnownFacts implements PackCheck {
    @Override
    public List<PackProblem> problems(Candidate pack, Neighbours neighbours) {
        Set<String> known = neighbours.ids(neighbours.installed().facts(), Named::facts);
        Named.facts(pack.carried()).forEach(known::add);
        boolean complete = neighbours.suffice(pack.artifact());
        return pack.carried().questions().stream().flatMap(QuestionsNameKnownFacts::named)
            .filter(fact -> complete && !known.contains(fact) && !pack.mayDefine(fact))
            .collect(Collectors.toCollection(TreeSet::new)).stream().map(fact -> place(fact, pack)
                .problem("No pack defines the fact " + fact + ".", Nearest.to(fact, known)
                    .map(near -> "Did you mean \"" + near + "\"?").orElse("Define it, or install the pack that does first."))).toList();
    }

    private static Stream<String> named(Question question) {
        Stream<String> compared = question.when().stream().flatMap(when -> when.comparisons().stream()).map(Condition.Comparison::fact);
        return Stream.concat(question.facts().stream(), compared);
    }

    private static Places.Place place(String fact, Candidate pack) {
        return pack.places().of(fact, "questions/", "/[0-9]+/(number|lines/[0-9]+/sets/[^/]+|when/.*/fact)");
    }
}
