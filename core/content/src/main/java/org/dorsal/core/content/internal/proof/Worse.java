package org.dorsal.core.content.internal.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;

/** Which values of a fact are worse than which. */
final class Worse {
    /** From a value to one that is worse. */
    record Step(FactValue from, FactValue to) {
        private Step reversed() {
            return new Step(to, from);
        }
    }

    private Worse() {
    }

    /** The smallest steps between the values given; the others are made of them. */
    static List<Step> steps(Fact fact, Collection<FactValue> values) {
        switch (fact.worse()) {
            case HIGHER: return rising(fact, values);
            case LOWER: return rising(fact, values).stream().map(Step::reversed).toList();
            case PRESENT: return isGraded(fact) ? fromNormal(fact, values) : rising(fact, values);
            default: return List.of();
        }
    }

    private static boolean isGraded(Fact fact) {
        return fact.type() != FactType.FLAG && fact.type() != FactType.WORDS;
    }

    private static List<Step> fromNormal(Fact fact, Collection<FactValue> values) {
        return values.stream().filter(value -> !value.equals(fact.normal())).map(value -> new Step(fact.normal(), value)).toList();
    }

    /** Numbers by their size, no before yes, words in the order of those allowed, and lists by what they hold. */
    private static List<Step> rising(Fact fact, Collection<FactValue> values) {
        if (fact.type() == FactType.WORDS) {
            return growing(values);
        }
        List<FactValue> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparingDouble(value -> rank(fact, value)));
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            steps.add(new Step(sorted.get(i - 1), sorted.get(i)));
        }
        return steps;
    }

    private static double rank(Fact fact, FactValue value) {
        return value.<Double>fold(flag -> flag.yes() ? 1.0 : 0.0, FactValue.Amount::number,
            word -> (double) fact.allowed().indexOf(word.word()), words -> (double) words.all().size());
    }

    private static List<Step> growing(Collection<FactValue> values) {
        Set<FactValue> all = new HashSet<>(values);
        Set<String> words = new TreeSet<>();
        values.forEach(value -> words.addAll(wordsOf(value)));
        List<Step> steps = new ArrayList<>();
        for (FactValue value : values) {
            for (String word : words) {
                Set<String> more = new TreeSet<>(wordsOf(value));
                if (more.add(word) && all.contains(FactValue.of(more))) {
                    steps.add(new Step(value, FactValue.of(more)));
                }
            }
        }
        return steps;
    }

    private static Set<String> wordsOf(FactValue value) {
        return value instanceof FactValue.Words words ? words.all() : Collections.emptySet();
    }
}
