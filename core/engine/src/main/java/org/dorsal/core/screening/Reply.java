package org.dorsal.core.screening;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a person answered on one screen.
 *
 * @param marked the indices of the lines marked, from 0; for a choice exactly one; empty means "none of these"
 * @param notSure the indices of the lines the person is not sure of
 * @param number the number given, for a question that asks one; empty there means not sure
 */
public record Reply(Set<Integer> marked, Set<Integer> notSure, OptionalDouble number) {
    public Reply {
        marked = Set.copyOf(marked);
        notSure = Set.copyOf(notSure);
        if (marked.stream().anyMatch(notSure::contains)) {
            throw new IllegalArgumentException("a line is marked or not sure, not both");
        }
    }

    public static Reply none() {
        return new Reply(Set.of(), Set.of(), OptionalDouble.empty());
    }

    public static Reply marking(Integer... lines) {
        return new Reply(Set.of(lines), Set.of(), OptionalDouble.empty());
    }

    public static Reply unsureOf(Set<Integer> lines) {
        return new Reply(Set.of(), lines, OptionalDouble.empty());
    }

    public static Reply number(double number) {
        return new Reply(Set.of(), Set.of(), OptionalDouble.of(number));
    }
}
