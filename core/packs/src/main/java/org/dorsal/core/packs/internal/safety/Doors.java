package org.dorsal.core.packs.internal.safety;

import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.core.packs.SafetyDiff.Answer;

/**
 * What is open, before a change and after it. It is the variant that is permitted, so a variant that opens counts where
 * another of its activity was open all along.
 *
 * @param before the demands of each variant of each activity, by their ids
 * @param after the same then
 */
record Doors(Map<String, Map<String, Set<String>>> before, Map<String, Map<String, Set<String>>> after) {

    Answer answer(String profile, Judged now, Judged then) {
        return new Answer(profile, now.level(), then.level(), opened(now, then), closed(now, then), then.undecided());
    }

    private Set<String> opened(Judged now, Judged then) {
        return after.entrySet().stream().filter(activity -> before.containsKey(activity.getKey())
                ? isOpened(before.get(activity.getKey()), activity.getValue(), now, then)
                : isPushedOpen(activity.getValue(), now, then)).map(Entry::getKey).collect(Collectors.toSet());
    }

    private Set<String> closed(Judged now, Judged then) {
        return before.entrySet().stream().filter(activity -> after.containsKey(activity.getKey()))
            .filter(activity -> isClosed(activity.getValue(), after.get(activity.getKey()), now, then))
            .map(Entry::getKey).collect(Collectors.toSet());
    }

    private static boolean isOpened(Map<String, Set<String>> known, Map<String, Set<String>> changed, Judged now, Judged then) {
        boolean shut = known.values().stream().noneMatch(now::permits);
        return changed.entrySet().stream().filter(variant -> then.permits(variant.getValue()))
            .anyMatch(variant -> shut || known.containsKey(variant.getKey()) && !now.permits(known.get(variant.getKey())));
    }

    /** Of an activity that is new: the checks as they are now would not let it. */
    private static boolean isPushedOpen(Map<String, Set<String>> added, Judged now, Judged then) {
        return added.values().stream().anyMatch(demands -> then.permits(demands) && !now.permits(demands));
    }

    private static boolean isClosed(Map<String, Set<String>> known, Map<String, Set<String>> changed, Judged now, Judged then) {
        return known.entrySet().stream().filter(variant -> now.permits(variant.getValue()))
            .anyMatch(variant -> !changed.containsKey(variant.getKey()) || !then.permits(changed.get(variant.getKey())));
    }
}
