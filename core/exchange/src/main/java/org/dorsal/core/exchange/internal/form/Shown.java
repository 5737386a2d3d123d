package org.dorsal.core.exchange.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * When a part of the form is shown: of each group of comparisons at least one must hold.
 *
 * @param allOf groups, none of them empty; no group means always
 * @param exact whether it is shown just when the screening asks it; else it is shown also at other times, never less
 */
record Shown(List<List<Comparison>> allOf, boolean exact) {
    static final Shown ALWAYS = new Shown(List.of(), true);
    /** Where the form has nothing to tell it by. */
    static final Shown ALWAYS_TO_BE_SAFE = new Shown(List.of(), false);

    Shown {
        allOf = allOf.stream().map(List::copyOf).toList();
    }

    static Shown anyOf(List<Comparison> comparisons, boolean exact) {
        return new Shown(List.of(comparisons.stream().distinct().toList()), exact);
    }

    Shown and(Shown other) {
        List<List<Comparison>> both = new ArrayList<>(allOf);
        both.addAll(other.allOf);
        return new Shown(both, exact && other.exact);
    }

    /** Either; what is always shown to be safe makes the whole so. */
    Shown or(Shown other) {
        if (allOf.size() != 1 || other.allOf.size() != 1) {
            return ALWAYS_TO_BE_SAFE;
        }
        List<Comparison> either = new ArrayList<>(allOf.get(0));
        either.addAll(other.allOf.get(0));
        return anyOf(either, exact && other.exact);
    }

    boolean holds(Map<String, Given> answers) {
        return allOf.stream().allMatch(group -> group.stream().anyMatch(c -> c.holds(answers)));
    }
}
