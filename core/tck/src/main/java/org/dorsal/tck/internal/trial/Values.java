package org.dorsal.tck.internal.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;

/** The values of a fact that are tried out. */
final class Values {
    /** A range of so many whole numbers is tried out whole. */
    private static final int MOST_WHOLE = 24;
    private static final int PARTS = 12;
    /** At which people draw lines: hours, days, weeks, months, years, temperatures, and round numbers. */
    private static final double[] TELLING = {0, 1, 2, 3, 5, 6, 7, 10, 12, 14, 18, 21, 24, 28, 30, 36, 37.5, 38, 39, 40, 42, 45, 48, 50, 55, 60,
        65, 70, 72, 75, 80, 84, 85, 90, 100, 120, 140, 180, 200, 365, 500, 1000};

    private Values() {
    }

    /** All, as far as there are few; of texts, some. Those of numbers rise. */
    static List<FactValue> of(Fact fact) {
        switch (fact.type()) {
            case FLAG: return List.of(FactValue.NO, FactValue.YES);
            case WORD: return fact.allowed().stream().map(FactValue::of).toList();
            case WORDS: return lists(fact.allowed());
            case TEXT: return List.of(fact.normal(), FactValue.of("something else"));
            default: return numbers(fact);
        }
    }

    /** From better to worse, wherever one is comparable with the next: each list by itself. Empty where no direction is worse. */
    static List<List<FactValue>> worsening(Fact fact) {
        if (fact.worse() == Fact.Worse.NONE || fact.type() == FactType.TEXT) {
            return List.of();
        }
        boolean falling = fact.worse() == Fact.Worse.LOWER;
        switch (fact.type()) {
            case FLAG: return List.of(falling ? List.of(FactValue.YES, FactValue.NO) : List.of(FactValue.NO, FactValue.YES));
            case WHOLE: case DECIMAL: return List.of(falling ? reversed(numbers(fact)) : numbers(fact));
            case WORD: return others(fact).map(word -> ordered(fact.normal(), word, falling)).toList();
            default: return growing(fact.allowed()).stream().map(list -> falling ? reversed(list) : list).toList();
        }
    }

    private static Stream<FactValue> others(Fact fact) {
        return fact.allowed().stream().map(FactValue::of).filter(word -> !word.equals(fact.normal()));
    }

    private static List<FactValue> ordered(FactValue normal, FactValue other, boolean falling) {
        return falling ? List.of(other, normal) : List.of(normal, other);
    }

    private static List<FactValue> lists(List<String> allowed) {
        List<FactValue> lists = new ArrayList<>(List.of(FactValue.NOTHING));
        allowed.forEach(word -> lists.add(FactValue.of(Set.of(word))));
        IntStream.range(1, allowed.size()).forEach(i -> lists.add(FactValue.of(Set.of(allowed.get(i - 1), allowed.get(i)))));
        lists.add(FactValue.of(Set.copyOf(allowed)));
        return lists.stream().distinct().toList();
    }

    /** Nothing, then a word, then that and the next. */
    private static List<List<FactValue>> growing(List<String> allowed) {
        return IntStream.range(0, allowed.size()).mapToObj(i -> List.of(FactValue.NOTHING, FactValue.of(Set.of(allowed.get(i))),
            FactValue.of(Set.of(allowed.get(i), allowed.get((i + 1) % allowed.size()))))).toList();
    }

    private static List<FactValue> numbers(Fact fact) {
        Fact.Range range = fact.range().orElseThrow();
        double span = range.greatest() - range.least();
        boolean whole = fact.type() == FactType.WHOLE;
        TreeSet<Double> numbers = new TreeSet<>(Set.of(range.least(), range.greatest()));
        if (whole && span <= MOST_WHOLE) {
            IntStream.rangeClosed(0, (int) span).forEach(step -> numbers.add(range.least() + step));
        } else {
            fact.normal().fold(flag -> false, amount -> numbers.add(amount.number()), word -> false, words -> false);
            IntStream.range(1, PARTS).forEach(part -> numbers.add(rounded(range.least() + span * part / PARTS, whole)));
            for (double telling : TELLING) {
                Stream.of(telling - 1, telling, telling + (whole ? 1 : 0.1)).filter(range::holds).forEach(numbers::add);
            }
            numbers.removeIf(number -> whole && number != Math.rint(number));
        }
        return numbers.stream().map(FactValue::of).toList();
    }

    private static double rounded(double number, boolean whole) {
        return whole ? Math.rint(number) : Math.rint(number * 10) / 10;
    }

    private static List<FactValue> reversed(List<FactValue> values) {
        List<FactValue> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        return reversed;
    }
}
