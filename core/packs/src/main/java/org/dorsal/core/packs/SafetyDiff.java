package org.dorsal.core.packs;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.safety.Level;

/**
 * What a change means for people, found by asking all checks before and after it about the bundled profiles, and about
 * the examples of the rules in question.
 *
 * @param added activities, programs and checks that are new, each as {@code kind id}, in order
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
     * @param opened the ids of the activities of which something would be open that is closed now; of an activity that is
     *     new, what the checks as they are now would keep closed
     * @param closed the ids of the activities, there now and then, of which something would not be open any more
     * @param undecided why nobody could say then whether anything is safe, so that nothing would be open: the checks or
     *     facts that would be missing; empty where it can be said
     */
    public record Answer(String profile, Level before, Level after, Set<String> opened, Set<String> closed,
            Optional<String> undecided) {
        public Answer {
            Objects.requireNonNull(profile, "profile");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            opened = Collections.unmodifiableSortedSet(new TreeSet<>(opened));
            closed = Collections.unmodifiableSortedSet(new TreeSet<>(closed));
            Objects.requireNonNull(undecided, "undecided");
        }

        /** Whether something that is closed for the profile would be open, or its level lower. */
        public boolean isLooser() {
            return !opened.isEmpty() || undecided.isEmpty() && after.compareTo(before) < 0;
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
        return answers.stream().anyMatch(Answer::isLooser);
    }
}
