package org.dorsal.core.session.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.given.Given;
import org.junit.jupiter.api.Test;

/** A session as one value: what comes late changes nothing, and no time passes twice. */
class StandingTest {
    private static final long START = Duration.ofHours(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Variant VARIANT = Given.variant("standard");

    private final Timeline timeline = new Timeline(VARIANT, VARIANT.dose(), Given.activity("cat-cow").breath());
    private final Permit permit = new Permit("screening", Map.of(), 1, START + Duration.ofHours(2).toNanos(), Given.NOW.plusSeconds(7200));
    private final Standing begun = Standing.begun(permit, START);

    @Test
    void aRulingOfAnEarlierReassessmentChangesNothing() {
        Standing earlier = begun.checking(permit, State.RUNNING, "One change.");
        Standing later = earlier.checking(permit, State.RUNNING, "Another change.");

        assertEquals(later, later.renewed(earlier.checks(), permit.under(2), START));
        assertEquals(later, later.missing(earlier.checks(), 2, "It is gone.", START));
        assertEquals(later, later.questioned(earlier.checks(), "It asks."));
        assertEquals(later, later.refused(earlier.checks(), "It closes."));
    }

    @Test
    void aRulingThatComesAfterTheSymptomKeyChangesNothing() {
        Standing checking = begun.checking(permit, State.RUNNING, "A change.");
        Standing halted = checking.halted();

        assertEquals(halted, halted.renewed(checking.checks(), permit.under(2), START));
    }

    @Test
    void noTwoReassessmentsOfASessionAreTakenForEachOther() {
        Standing first = begun.checking(permit, State.RUNNING, "A change.");
        Standing waiting = first.missing(first.checks(), 1, "It is gone.", START);
        Standing second = waiting.at(at(START, 2), timeline, 1);
        Standing third = second.checking(permit, State.RUNNING, "Another change.");

        assertEquals(Set.of(1, 2, 3), Set.copyOf(List.of(first.checks(), second.checks(), third.checks())));
    }

    @Test
    void whatIsMissingIsAskedForAgainOnlyWhenSomethingChangedOrItsTimeIsOver() {
        Standing checking = begun.checking(permit, State.RUNNING, "A change.");
        Standing waiting = checking.missing(checking.checks(), 2, "It is gone.", START);
        long over = START + Absence.GRACE.toNanos();

        assertEquals(waiting, waiting.at(at(over - 1, 2), timeline, 1));
        assertTrue(waiting.at(at(over, 2), timeline, 1).checks() > waiting.checks());
        assertTrue(waiting.at(at(START, 3), timeline, 1).checks() > waiting.checks());
    }

    @Test
    void whileAnAnswerAboutWhatIsMissingIsAwaitedItIsNotAskedForAgain() {
        Standing checking = begun.checking(permit, State.RUNNING, "A change.");
        Standing asking = checking.missing(checking.checks(), 1, "It is gone.", START).at(at(START, 2), timeline, 1);

        assertEquals(asking, asking.at(at(START, 3), timeline, 1));
    }

    @Test
    void anotherPressOfTheSymptomKeyMakesWhatWasCalledHarmlessWorthless() {
        Standing once = begun.halted();
        Standing twice = once.halted();

        assertEquals(twice, twice.harmless(once.halts(), timeline));
        assertEquals(State.PAUSED, twice.harmless(twice.halts(), timeline).state());
    }

    @Test
    void anActivityWhoseStepsAreDoneIsStillDoneAfterAHarmlessHalt() {
        Standing halted = atLastCue().next(timeline).halted();

        assertEquals(State.DONE, halted.harmless(halted.halts(), timeline).state());
    }

    @Test
    void theKeyForwardAtTheLastCueEndsTheSteps() {
        assertEquals(State.RUNNING, atLastCue().state());
        assertEquals(State.DONE, atLastCue().next(timeline).state());
    }

    @Test
    void timePassesOnceHoweverOftenItIsLookedAt() {
        Standing looked = begun.at(at(START + SECOND, 1), timeline, 1).at(at(START + SECOND, 1), timeline, 1);

        assertEquals(SECOND, looked.elapsed());
    }

    @Test
    void aLookThatComesLateSetsNoTimeBack() {
        Standing looked = begun.at(at(START + 2 * SECOND, 1), timeline, 1).at(at(START + SECOND, 1), timeline, 1);

        assertEquals(2 * SECOND, looked.elapsed());
        assertEquals(2 * SECOND, looked.at(at(START + 2 * SECOND, 1), timeline, 1).elapsed());
    }

    @Test
    void aCueEndsWithItsLastNanosecond() {
        long ready = timeline.length(0);

        assertEquals(0, begun.at(at(START + ready - 1, 1), timeline, 1).index());
        assertEquals(1, begun.at(at(START + ready, 1), timeline, 1).index());
    }

    @Test
    void noStepIsDueOnceThePermitHasExpiredOrAnotherCatalogueIsInForce() {
        assertFalse(begun.at(at(permit.expires(), 1), timeline, 1).showsCue());
        assertFalse(begun.at(at(START, 2), timeline, 1).showsCue());
    }

    private Standing atLastCue() {
        Standing standing = begun;
        for (int cue = 1; cue < timeline.count(); cue++) {
            standing = standing.next(timeline);
        }
        return standing;
    }

    private static Moment at(long tick, long generation) {
        return new Moment(tick, Given.NOW, generation);
    }
}
