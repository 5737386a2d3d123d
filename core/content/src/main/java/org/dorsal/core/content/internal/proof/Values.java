package org.dorsal.core.content.internal.proof;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.internal.rule.CheckedCondition;

/** The values of facts at which anything can change in some conditions. */
final class Values {
    /** A whole number of so few values is tried with each. */
    private static final int EACH_OF = 64;
    /** The sets of more words than these are not all tried. */
    private static final int MOST_WORDS = 12;

    /**
     * Values of one fact, the normal one first, then the simpler ones.
     *
     * @param whole whether these are all at which anything can change
     */
    record Of(List<FactValue> all, boolean whole) {
        Of {
            all = List.copyOf(all);
        }
    }

    private final Mentions mentions;

    Values(List<CheckedCondition> conditions) {
        this.mentions = new Mentions(conditions);
    }

    Of of(Fact fact) {
        switch (fact.type()) {
            case FLAG: return sorted(fact, Stream.of(FactValue.NO, FactValue.YES), true);
            case WORD: return sorted(fact, fact.allowed().stream().map(FactValue::of), true);
            case WORDS: return sets(fact);
            case WHOLE: return wholes(fact);
            case DECIMAL: return sorted(fact, decimals(fact).map(FactValue::of), !mentions.isReckonedWith(fact));
            default: throw new IllegalArgumentException("no rule reads the fact " + fact.id() + " of the type " + fact.type());
        }
    }

    private static Of sorted(Fact fact, Stream<FactValue> values, boolean whole) {
        Comparator<FactValue> normalFirst = Comparator.comparing(value -> !value.equals(fact.normal()));
        return new Of(Stream.concat(Stream.of(fact.normal()), values).distinct()
            .sorted(normalFirst.thenComparing(value -> value.words().length())).toList(), whole);
    }

    private Of wholes(Fact fact) {
        double least = range(fact).least();
        double greatest = range(fact).greatest();
        if (greatest - least < EACH_OF) {
            return sorted(fact, DoubleStream.iterate(Math.ceil(least), n -> n <= greatest, n -> n + 1).mapToObj(FactValue::of), true);
        }
        Stream<Double> near = mentions.numbers(fact).stream().flatMap(n -> Stream.of(Math.floor(n) - 1, Math.floor(n), Math.ceil(n), Math.ceil(n) + 1));
        return sorted(fact, withMiddles(fact, near).map(Math::rint).filter(range(fact)::holds).map(FactValue::of), !mentions.isReckonedWith(fact));
    }

    private Stream<Double> decimals(Fact fact) {
        return withMiddles(fact, mentions.numbers(fact).stream().flatMap(n -> Stream.of(Math.nextDown(n), n, Math.nextUp(n))));
    }

    private static Stream<Double> withMiddles(Fact fact, Stream<Double> numbers) {
        TreeSet<Double> sorted = new TreeSet<>(List.of(range(fact).least(), range(fact).greatest()));
        // So that there is one zero.
        numbers.map(n -> n + 0.0).filter(range(fact)::holds).forEach(sorted::add);
        Stream<Double> middles = sorted.stream().filter(n -> sorted.higher(n) != null).map(n -> simplest(n, sorted.higher(n)));
        return Stream.concat(sorted.stream(), middles.toList().stream());
    }

    /** A number between two others that reads well, where there is one. */
    private static double simplest(double from, double to) {
        double middle = from + (to - from) / 2;
        return Stream.of(Math.rint(middle), Math.rint(middle * 10) / 10).filter(n -> n > from && n < to).findFirst().orElse(middle);
    }

    private static Fact.Range range(Fact fact) {
        return fact.range().orElseThrow();
    }

    /** The sets of the words that the conditions speak of, and one that they do not; of all words where they count them. */
    private Of sets(Fact fact) {
        Set<String> words = new LinkedHashSet<>(fact.allowed());
        if (!mentions.isCounted(fact)) {
            words.retainAll(mentions.words());
            fact.allowed().stream().filter(word -> !words.contains(word)).findFirst().ifPresent(words::add);
        }
        boolean all = words.size() <= MOST_WORDS;
        return sorted(fact, (all ? subsets(words) : smallAndLarge(words)).map(FactValue::of), all);
    }

    private static Stream<Set<String>> subsets(Set<String> words) {
        List<String> list = List.copyOf(words);
        return Stream.iterate(0, i -> i < 1 << list.size(), i -> i + 1).map(bits -> {
            Set<String> subset = new TreeSet<>();
            for (int i = 0; i < list.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(list.get(i));
                }
            }
            return subset;
        });
    }

    private static Stream<Set<String>> smallAndLarge(Set<String> words) {
        Set<Set<String>> sets = new LinkedHashSet<>(Set.of(Set.of(), words));
        for (String one : words) {
            for (String other : words) {
                sets.add(new TreeSet<>(Set.of(one)));
                Set<String> both = new TreeSet<>(Set.of(one));
                both.add(other);
                sets.add(both);
            }
            Set<String> without = new TreeSet<>(words);
            without.remove(one);
            sets.add(without);
        }
        return sets.stream();
    }
}
