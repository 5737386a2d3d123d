package org.dorsal.core.screening.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Condition;
import org.dorsal.api.fact.Condition.Comparison;
import org.dorsal.api.fact.Condition.Match;
import org.dorsal.api.fact.Fact;

/** Whether a condition applies to what is known. */
final class Conditions {
    /** OPEN: it depends on a fact that has no answer yet. */
    enum Applies { YES, NO, OPEN }

    private Conditions() {
    }

    static Applies applies(Optional<Condition> condition, Map<String, Answer> known, Map<String, Fact> facts) {
        return condition.map(c -> applies(c, known, facts)).orElse(Applies.YES);
    }

    private static Applies applies(Condition condition, Map<String, Answer> known, Map<String, Fact> facts) {
        List<Applies> each = condition.comparisons().stream().map(c -> holds(c, known, facts)).toList();
        Applies decisive = condition.match() == Match.ALL ? Applies.NO : Applies.YES;
        if (each.contains(decisive)) {
            return decisive;
        }
        if (each.contains(Applies.OPEN)) {
            return Applies.OPEN;
        }
        return condition.match() == Match.ALL ? Applies.YES : Applies.NO;
    }

    private static Applies holds(Comparison comparison, Map<String, Answer> known, Map<String, Fact> facts) {
        Answer answer = known.get(comparison.fact());
        Fact fact = facts.get(comparison.fact());
        if (answer == null || fact == null) {
            return Applies.OPEN;
        }
        if (answer.state() == Answer.State.NOT_SURE) {
            return Applies.YES;
        }
        return comparison.holdsFor(answer.value().orElse(fact.normal())) ? Applies.YES : Applies.NO;
    }
}
