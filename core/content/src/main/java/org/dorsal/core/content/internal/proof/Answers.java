package org.dorsal.core.content.internal.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.internal.rule.CheckedCondition;
import org.dorsal.core.content.internal.rule.ConditionPart;

/**
 * The answers to one fact that are looked at, and which of them are worse than which.
 *
 * @param all the first is that of the normal value
 * @param worsenings by an answer, the steps to worse ones; one that is worse by way of others is not among them
 * @param whole whether they are all at which anything can change
 */
record Answers(Fact fact, List<Answer> all, Map<Integer, List<Worsening>> worsenings, boolean whole) {

    /**
     * A step from an answer to one that is worse.
     *
     * @param to which of the answers
     * @param better an answer like the one it starts from
     * @param worse an answer like the one it leads to
     */
    record Worsening(int to, Answer better, Answer worse) {
    }

    Answers {
        all = List.copyOf(all);
        worsenings = Map.copyOf(worsenings);
    }

    /** Each value by itself. */
    static Answers each(Fact fact, Values.Of values) {
        Map<FactValue, Integer> positions = new LinkedHashMap<>();
        values.all().forEach(value -> positions.put(value, positions.size()));
        return of(fact, values, positions);
    }

    /** One value for all of which no part of the conditions makes anything different. */
    static Answers toldApart(Fact fact, Values.Of values, List<CheckedCondition> conditions) {
        List<ConditionPart> parts = conditions.stream().flatMap(condition -> ConditionPart.about(fact, condition).stream()).toList();
        Map<List<Object>, Integer> outcomes = new LinkedHashMap<>();
        Map<FactValue, Integer> positions = new LinkedHashMap<>();
        values.all().forEach(value -> {
            List<Object> outcome = parts.stream().map(part -> part.outcome(value)).toList();
            outcomes.putIfAbsent(outcome, outcomes.size());
            positions.put(value, outcomes.get(outcome));
        });
        return of(fact, values, positions);
    }

    /** @param positions for each value, the position of the answer that stands for it */
    private static Answers of(Fact fact, Values.Of values, Map<FactValue, Integer> positions) {
        List<Answer> all = new ArrayList<>();
        Map<Integer, List<Worsening>> worsenings = new HashMap<>();
        Set<List<Integer>> seen = new HashSet<>();
        positions.forEach((value, position) -> {
            if (position == all.size()) {
                all.add(Answer.of(value));
            }
        });
        Worse.steps(fact, values.all()).forEach(step -> {
            int from = positions.get(step.from());
            int to = positions.get(step.to());
            if (from != to && seen.add(List.of(from, to))) {
                worsenings.computeIfAbsent(from, f -> new ArrayList<>()).add(new Worsening(to, Answer.of(step.from()), Answer.of(step.to())));
            }
        });
        if (canBeUnsureOf(fact)) {
            int notSure = all.size();
            for (int i = 0; i < notSure; i++) {
                worsenings.computeIfAbsent(i, f -> new ArrayList<>()).add(new Worsening(notSure, all.get(i), Answer.NOT_SURE));
            }
            all.add(Answer.NOT_SURE);
        }
        return new Answers(fact, all, worsenings, values.whole());
    }

    /** What the journal and the operator tell is known; where not being sure counts as normal, it is no answer of its own. */
    private static boolean canBeUnsureOf(Fact fact) {
        return fact.notSure() == Fact.NotSure.WORSE
            && (fact.origin() == Fact.Origin.PERSON || fact.origin() == Fact.Origin.SESSION);
    }

    List<Worsening> worseThan(int answer) {
        return worsenings.getOrDefault(answer, List.of());
    }

    Answers orUnanswered() {
        List<Answer> more = new ArrayList<>(all);
        more.add(Answer.UNANSWERED);
        return new Answers(fact, more, worsenings, whole);
    }

    /** That of the value, or of the normal one where it is not among them. */
    int positionOf(FactValue value) {
        return Optional.of(all.indexOf(Answer.of(value))).filter(position -> position >= 0).orElse(0);
    }
}
