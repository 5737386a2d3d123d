package org.dorsal.core.packs.internal.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.SafetyDiff.Answer;

/** Puts side by side what there is before a change and after it. */
final class Comparison {
    private Comparison() {
    }

    /**
     * @param before all that there is, by {@code kind id}; what stays the same is equal
     * @param after all that there would be
     * @param answers of all profiles that were asked about; those that stay the same are left out
     */
    static SafetyDiff of(SortedMap<String, ?> before, SortedMap<String, ?> after, List<Answer> answers) {
        List<String> added = new ArrayList<>(after.keySet());
        added.removeAll(before.keySet());
        List<String> removed = new ArrayList<>(before.keySet());
        removed.removeAll(after.keySet());
        List<String> changed = before.keySet().stream()
            .filter(thing -> after.containsKey(thing) && !after.get(thing).equals(before.get(thing))).toList();
        return new SafetyDiff(added, removed, changed, answers.stream().filter(Comparison::isDifferent).toList());
    }

    private static boolean isDifferent(Answer answer) {
        return answer.before() != answer.after() || !answer.opened().isEmpty() || !answer.closed().isEmpty();
    }
}
