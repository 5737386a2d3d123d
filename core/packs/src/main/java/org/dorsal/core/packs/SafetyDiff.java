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
 * the examples of the rules in question and what lies around them; and by what can be told without asking anybody.
 *
 * <p>Something is <em>looser</em> where somebody to whom it is closed now could do it then. An activity that is new, and
 * that the checks as they are now let somebody do, is not: nobody was kept from it, and a consent that every new pack
 * needs is soon given unread. It is an offer, and shown as one.
 *
 * @param added activities, programs and checks that are new, each as {@code kind id}, in order
 * @param removed those that go
 * @param changed those that stay and are not the same
 * @param offers to whom the activities that are new would be open
 * @param loosened what is looser in itself, whoever may be asked about: a check that goes, a demand that an activity does
 *     not declare any more, a fact or a question that lets through what it did not. In sentences without an end
 * @param answers the profiles that get a different answer
 */
public record SafetyDiff(List<String> added, List<String> removed, List<String> changed, List<Offer> offers, List<String> loosened,
        List<Answer> answers) {
    /** Nothing changes for anybody. */
    public static final SafetyDiff NONE = new SafetyDiff(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * To whom a new activity would be open.
     *
     * @param activity its id
     * @param openTo how many of the bundled profiles
     * @param closedTo the titles of the others
     */
    public record Offer(String activity, int openTo, List<String> closedTo) {
        public Offer {
            Objects.requireNonNull(activity, "activity");
            closedTo = List.copyOf(closedTo);
        }
    }

    /**
     * How one profile is answered.
     *
     * @param profile the profile's title, such as "pregnant, second trimester"
     * @param before the highest level now
     * @param after the highest level then
     * @param opened the ids of the activities of which something would be open that is closed now; of an activity that is
     *     new, what the checks as they are now would keep closed
     * @param closed the ids of the activities, there now and then, of which something would not be open any more
     * @param freed the demands that are closed now and would not be then, whether an activity makes them or not
     * @param undecided why nobody could say then whether anything is safe, so that nothing would be open: the checks or
     *     facts that would be missing; empty where it can be said
     */
    public record Answer(String profile, Level before, Level after, Set<String> opened, Set<String> closed, Set<String> freed,
            Optional<String> undecided) {
        public Answer {
            Objects.requireNonNull(profile, "profile");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            opened = Collections.unmodifiableSortedSet(new TreeSet<>(opened));
            closed = Collections.unmodifiableSortedSet(new TreeSet<>(closed));
            freed = Collections.unmodifiableSortedSet(new TreeSet<>(freed));
            Objects.requireNonNull(undecided, "undecided");
        }

        /** Whether something that is closed for the profile would be open, or its level lower. */
        public boolean isLooser() {
            return !opened.isEmpty() || undecided.isEmpty() && (!freed.isEmpty() || after.compareTo(before) < 0);
        }
    }

    public SafetyDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        offers = List.copyOf(offers);
        loosened = List.copyOf(loosened);
        answers = List.copyOf(answers);
    }

    /** Whether something that is closed for somebody would be open, or could come to be. */
    public boolean isLooser() {
        return !loosened.isEmpty() || answers.stream().anyMatch(Answer::isLooser);
    }
}
