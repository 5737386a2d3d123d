package org.dorsal.core.packs.internal.safety;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.packs.SafetyDiff.Answer;
import org.dorsal.core.packs.SafetyDiff.Offer;

/**
 * What is open, before a change and after it. It is the variant that is permitted, so a variant that opens counts where
 * another of its activity was open all along.
 *
 * @param before the demands of each variant of each activity, by their ids
 * @param after the same then
 */
record Doors(Map<String, Map<String, Set<String>>> before, Map<String, Map<String, Set<String>>> after) {

    Answer answer(Asked asked) {
        Judged now = asked.now();
        Judged then = asked.then();
        Set<String> freed = new TreeSet<>(now.closes());
        freed.removeAll(then.closes());
        return new Answer(asked.profile().title(), now.level(), then.level(), opened(now, then), closed(now, then),
            then.undecided().isEmpty() ? freed : Set.of(), then.undecided());
    }

    /** To whom the activities that are new would be open. */
    List<Offer> offers(List<Asked> people) {
        return after.keySet().stream().filter(activity -> !before.containsKey(activity)).sorted().map(activity -> {
            List<String> closedTo = people.stream().filter(asked -> after.get(activity).values().stream().noneMatch(asked.then()::permits))
                .map(asked -> asked.profile().title()).toList();
            return new Offer(activity, people.size() - closedTo.size(), closedTo);
        }).toList();
    }

    /** Demands that activities do not declare any more: the checks of today and of tomorrow pass them by. */
    List<String> loosened() {
        return before.keySet().stream().filter(after::containsKey).sorted()
            .flatMap(activity -> loosened(activity, before.get(activity), after.get(activity))).toList();
    }

    private static Stream<String> loosened(String activity, Map<String, Set<String>> known, Map<String, Set<String>> changed) {
        Set<String> ofThoseThatGo = known.entrySet().stream().filter(variant -> !changed.containsKey(variant.getKey()))
            .flatMap(variant -> variant.getValue().stream()).collect(Collectors.toSet());
        return changed.entrySet().stream().sorted(Entry.comparingByKey()).flatMap(variant -> {
            Set<String> lost = new TreeSet<>(known.getOrDefault(variant.getKey(), ofThoseThatGo));
            lost.removeAll(variant.getValue());
            return lost.isEmpty() ? Stream.empty() : Stream.of("the variant " + variant.getKey() + " of " + activity
                + (known.containsKey(variant.getKey()) ? " demands no longer " : " takes the place of what demands ") + String.join(", ", lost));
        });
    }

    private Set<String> opened(Judged now, Judged then) {
        return after.entrySet().stream().filter(activity -> before.containsKey(activity.getKey())
                ? isOpened(before.get(activity.getKey()), activity.getValue(), now, then)
                : isPushedOpen(activity.getValue(), now, then) || replacesWhatIsShut(activity.getValue(), now, then)).map(Entry::getKey).collect(Collectors.toSet());
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

    /** Of an activity that is new where another goes: under another name it would be open to whom it is closed now. */
    private boolean replacesWhatIsShut(Map<String, Set<String>> added, Judged now, Judged then) {
        boolean shut = before.entrySet().stream().filter(activity -> !after.containsKey(activity.getKey()))
            .anyMatch(activity -> activity.getValue().values().stream().noneMatch(now::permits));
        return shut && added.values().stream().anyMatch(then::permits);
    }

    private static boolean isClosed(Map<String, Set<String>> known, Map<String, Set<String>> changed, Judged now, Judged then) {
        return known.entrySet().stream().filter(variant -> now.permits(variant.getValue()))
            .anyMatch(variant -> !changed.containsKey(variant.getKey()) || !then.permits(changed.get(variant.getKey())));
    }
}
