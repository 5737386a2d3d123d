package org.dorsal.core.packs.internal.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.SafetyDiff.Answer;

/** Puts side by side what there is before a change and after it. */
final class Comparison {
    private static final String CHECK = "check ";

    private Comparison() {
    }

    /**
     * @param doors what is open, now and then
     * @param before all that there is, by {@code kind id}; what stays the same is equal
     * @param after all that there would be
     * @param loosened what is looser besides, whoever is asked about
     * @param asked all profiles; those whose answer stays the same are left out
     */
    static SafetyDiff of(Doors doors, SortedMap<String, ?> before, SortedMap<String, ?> after, List<String> loosened, List<Asked> asked) {
        List<String> added = new ArrayList<>(after.keySet());
        added.removeAll(before.keySet());
        List<String> removed = new ArrayList<>(before.keySet());
        removed.removeAll(after.keySet());
        List<String> changed = before.keySet().stream()
            .filter(thing -> after.containsKey(thing) && !after.get(thing).equals(before.get(thing))).toList();
        List<String> looser = Stream.of(removed.stream().filter(thing -> thing.startsWith(CHECK)).map(check -> "the " + check + " goes"),
            doors.loosened().stream(), loosened.stream()).flatMap(reasons -> reasons).toList();
        List<Asked> people = asked.stream().filter(one -> one.profile().bundled() && one.profile().phase() == Phase.BEFORE).toList();
        return new SafetyDiff(added, removed, changed, doors.offers(people), looser,
            asked.stream().map(doors::answer).filter(Comparison::isDifferent).toList());
    }

    private static boolean isDifferent(Answer answer) {
        return answer.before() != answer.after() || !answer.opened().isEmpty() || !answer.closed().isEmpty() || !answer.freed().isEmpty();
    }
}
