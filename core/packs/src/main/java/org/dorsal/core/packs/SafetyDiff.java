package org.dorsal.core.packs;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dorsal.api.safety.Level;

/**
 * What a change means for people, found by asking all checks about the bundled profiles before and after it.
 *
 * @param added ids of activities, programs and checks that are new, each as {@code kind id}
 * @param removed those that go
 * @param changed those that stay and are not the same
 * @param answers the profiles that get a different answer
 */
public record SafetyDiff(List<String> added, List<String> removed, List<String> changed, List<Answer> answers) {
    /** Nothing changes for anybody. */
    public static final SafetyDiff NONE = new SafetyDiff(List.of(), List.of(), List.of(), List.of());

    /**
     * How one profile is answered.
     *
     * @param profile the profile's title, such as "pregnant, second trimester"
     * @param before the highest level now
     * @param after the highest level then
     * @param opened the activities that would be open and are not now, though they are there now; an activity that is
     *     new and open counts too where the profile has a finding above self-care
     * @param closed the activities that would not be open any more
     */
    public record Answer(String profile, Level before, Level after, Set<String> opened, Set<String> closed) {
        public Answer {
            Objects.requireNonNull(profile, "profile");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            opened = Set.copyOf(opened);
            closed = Set.copyOf(closed);
        }
    }

    public SafetyDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        answers = List.copyOf(answers);
    }

    /** Whether something that is closed for somebody would be open, or somebody's level would be lower. */
    public boolean isLooser() {
        return answers.stream().anyMatch(a -> !a.opened().isEmpty() || a.after().compareTo(a.before()) < 0);
    }
}
