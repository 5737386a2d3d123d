package org.dorsal.core.screening.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.SessionRequest;
import org.junit.jupiter.api.Test;

class SittingTest {
    private final Platform platform = new Platform()
        .with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(Given.flag("fever")).with(Ask.marks("fever").line("fever").asked())
        .with(ACheck.called("infection").reading("fever").judging(e -> e.possibly("fever")
            ? List.of(Given.finding("fever", Level.EMERGENCY)) : List.of()));

    @Test
    void aScreeningCoversTwoHours() {
        platform.screenedHealthy(ANNA);
        platform.pass(Duration.ofMinutes(119));
        assertTrue(platform.screenings().current(ANNA).isPresent());
        platform.pass(Duration.ofMinutes(1));

        assertTrue(platform.screenings().current(ANNA).isEmpty());
    }

    @Test
    void whatWasToldEarlierIsReplacedByWhatIsToldLater() {
        Verdict earlier = platform.screenedHealthy(ANNA);
        Screening later = platform.screenings().begin(ANNA);
        later.reply(Reply.marking(0));
        later.finish();

        assertThrows(RefusedException.class, () -> platform.sessions().begin(earlier, SessionRequest.of(ANNA, "cat-cow")));
    }

    @Test
    void whatWasToldEarlierHoldsNoMoreAfterATellingThatCouldNotBeKept() {
        Verdict earlier = platform.screenedHealthy(ANNA);
        platform.journal.fill();
        platform.screenedHealthy(ANNA);
        platform.journal.makeRoom();

        assertThrows(RefusedException.class, () -> platform.sessions().begin(earlier, SessionRequest.of(ANNA, "cat-cow")));
    }

    @Test
    void withoutAScreeningThereIsNoSitting() {
        assertTrue(platform.screenings().current(ANNA).isEmpty());
    }

    @Test
    void aNewProcessTakesTheSittingUpAgain() {
        platform.screenedHealthy(ANNA);
        platform.pass(Duration.ofMinutes(90));
        platform.restart();
        Verdict verdict = platform.screenings().current(ANNA).orElseThrow();
        platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow"));

        platform.pass(Duration.ofMinutes(30));

        assertTrue(platform.screenings().current(ANNA).isEmpty());
    }

    @Test
    void aNewProcessPreparesItsChecksBeforeItGoesOn() {
        platform.screenedHealthy(ANNA);
        platform.restart();
        platform.cuttingOff(100);

        assertTrue(platform.screenings().current(ANNA).orElseThrow().assessment().isDeterminate());
    }

    @Test
    void aClockSetBackMakesNoNewSitting() {
        platform.screenedHealthy(ANNA);
        platform.restart();
        platform.clock.advance(Duration.ofMinutes(-1));

        assertTrue(platform.screenings().current(ANNA).isEmpty());
    }

    @Test
    void whatIsInstalledSinceIsAsked() {
        platform.screenedHealthy(ANNA);
        platform.with(ACheck.called("strict").finding(Given.finding("shut", Level.CAUTION, Demand.GENTLE_MOVEMENT)));

        assertTrue(platform.screenings().current(ANNA).orElseThrow().open().isEmpty());
    }

    @Test
    void aNewQuestionMakesAScreeningDue() {
        platform.screenedHealthy(ANNA);
        platform.with(Given.flag("new")).with(Ask.marks("new").line("new").asked()).with(ACheck.called("newer").reading("new"));

        assertTrue(platform.screenings().current(ANNA).isEmpty());
    }

    @Test
    void aStopSinceMakesAScreeningDue() {
        platform.screenedHealthy(ANNA);
        platform.pass(Duration.ofMinutes(1));
        platform.journal.stopped(ANNA, new StopRecord("stop", platform.clock.instant(), "session", "cat-cow", Set.of(),
            Level.CAUTION, List.of(Given.kept("found", Level.CAUTION)), Optional.empty()));

        assertTrue(platform.screenings().current(ANNA).isEmpty());
    }

    @Test
    void aSessionThatBrokeOffWithTheProcessMakesAScreeningDue() {
        Verdict verdict = platform.screenedHealthy(ANNA);
        platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow"));
        assertTrue(platform.screenings().current(ANNA).isPresent());
        platform.restart();
        assertTrue(platform.screenings().current(ANNA).isEmpty());

        platform.sessions().closeUnfinished(ANNA);

        assertTrue(platform.screenings().current(ANNA).isEmpty());
    }

    @Test
    void aSessionThatWasEndedLeavesTheSittingAlone() {
        Session session = platform.sessions().begin(platform.screenedHealthy(ANNA), SessionRequest.of(ANNA, "cat-cow"));
        session.quit();
        platform.restart();

        assertTrue(platform.screenings().current(ANNA).isPresent());
    }

    @Test
    void anEmergencyEndsTheSittingOfAnEarlierScreeningInEveryProcess() {
        platform.screenedHealthy(ANNA);
        Screening screening = platform.screenings().begin(ANNA);
        screening.reply(Reply.marking(0));
        assertTrue(platform.screenings().current(ANNA).isEmpty());

        platform.restart();

        assertTrue(platform.screenings().current(ANNA).isEmpty());
    }

    @Test
    void whatACallerVouchesForIsNeverReused() {
        Verdict verdict = platform.screenings().attest(ANNA, Map.of(), Unanswered.NO);
        assertFalse(verdict.open().isEmpty());
        platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow"));

        assertTrue(platform.screenings().current(ANNA).isEmpty());
        assertTrue(platform.screenings().begin(ANNA).screen().isPresent());
    }

    @Test
    void aJournalThatCannotBeWrittenPermitsNothing() {
        platform.screenedHealthy(ANNA);
        platform.journal.fill();

        Verdict verdict = platform.screenings().current(ANNA).orElseThrow();

        assertTrue(verdict.open().isEmpty());
        assertEquals(Cause.JOURNAL, verdict.assessment().indeterminate().get(0).cause());
    }

    @Test
    void aScreeningThatCouldNotBeKeptPermitsNothingWhenTheDiskWorksAgain() {
        platform.journal.fill();
        Verdict verdict = platform.screenedHealthy(ANNA);
        platform.journal.makeRoom();

        assertTrue(platform.screenings().current(ANNA).isEmpty());
        assertThrows(RefusedException.class, () -> platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow")));
    }

    @Test
    void aScreeningThatCouldNotBeKeptEndsTheSittingBefore() {
        platform.screenedHealthy(ANNA);
        Screening screening = platform.screenings().begin(ANNA);
        platform.journal.fill();
        screening.reply(Reply.marking(0));
        platform.journal.makeRoom();
        assertTrue(platform.screenings().current(ANNA).isEmpty());

        platform.screenedHealthy(ANNA);

        assertTrue(platform.screenings().current(ANNA).isPresent());
    }

    @Test
    void aScreeningThatCannotBeKeptPermitsNothing() {
        platform.journal.lose();

        assertTrue(platform.screenedHealthy(ANNA).open().isEmpty());
    }
}
