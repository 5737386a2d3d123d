package org.dorsal.core.screening.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Condition.Operator;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.gate.Found;
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
import org.junit.jupiter.api.Test;

class HeldStopsTest {
    private final Platform platform = new Platform()
        .with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(Ask.flagOf("stop_open", Origin.JOURNAL), Given.flag("stop_symptom_gone"), Given.flag("chest"))
        .with(Ask.marks("gone").when("stop_open", Operator.IS, FactValue.YES).line("stop_symptom_gone").asked(),
            Ask.marks("chest").line("chest").asked())
        .with(ACheck.called("heart").reading("chest").judging(e -> e.possibly("chest")
            ? List.of(Given.finding("chest", Level.EMERGENCY)) : List.of()));

    @Test
    void whatAStopClosedIsClosedWhateverTheChecksSayNow() {
        stopped(Level.CONSULT);

        Verdict verdict = screened(false);

        assertTrue(verdict.open().isEmpty());
        Found because = verdict.closed().get("cat-cow").get("standard").because().get(0);
        assertEquals(new Found("earlier", "pack", Given.finding("old-finding", Level.CONSULT)), because);
    }

    @Test
    void onAnotherDayACompleteScreeningThatSaysItIsGoneOpensItAgain() {
        stopped(Level.CONSULT);
        platform.clock.set(Instant.parse("2026-03-02T00:30:00Z"));

        assertFalse(screened(true).open().isEmpty());
        assertTrue(platform.journal.openStops(ANNA).isEmpty());
    }

    @Test
    void onTheSameDayItStaysClosed() {
        stopped(Level.CONSULT);
        platform.pass(Duration.ofHours(15));

        assertTrue(screened(true).open().isEmpty());
    }

    @Test
    void onAnotherDayItStaysClosedUnlessItIsSaidToBeGone() {
        stopped(Level.CONSULT);
        platform.pass(Duration.ofHours(30));

        assertTrue(screened(false).open().isEmpty());
    }

    @Test
    void notSureWhetherItIsGoneIsNoYes() {
        stopped(Level.CONSULT);
        platform.pass(Duration.ofHours(30));
        Screening screening = platform.screenings().begin(ANNA);
        while (screening.screen().isPresent()) {
            screening.reply(screening.screen().get().question().id().equals("gone") ? Reply.unsureOf(Set.of(0)) : Reply.none());
        }

        assertTrue(screening.finish().open().isEmpty());
    }

    @Test
    void whatWasUrgentOpensNotBeforeTwentyFourHours() {
        stopped(Level.URGENT);
        platform.pass(Duration.ofHours(23));
        assertTrue(screened(true).open().isEmpty());
        platform.pass(Duration.ofHours(1));

        assertFalse(screened(true).open().isEmpty());
    }

    @Test
    void anEmergencyHeldFromAStopDoesNotCutShortTheScreeningThatMayOpenIt() {
        stopped(Level.EMERGENCY);
        platform.pass(Duration.ofHours(30));

        assertFalse(screened(true).open().isEmpty());
    }

    @Test
    void aScreeningCutShortByAnEmergencyOpensNothing() {
        stopped(Level.CONSULT);
        platform.pass(Duration.ofHours(30));
        Screening screening = platform.screenings().begin(ANNA);
        assertEquals("chest", screening.screen().orElseThrow().question().id());
        screening.reply(Reply.marking(0));
        screening.finish();

        assertEquals(1, platform.journal.openStops(ANNA).size());
    }

    @Test
    void aCallerWhoVouchesThatItIsGoneOpensNothing() {
        stopped(Level.CONSULT);
        platform.pass(Duration.ofHours(30));

        Verdict verdict = platform.screenings().attest(ANNA, Map.of("stop_symptom_gone", FactValue.YES), Unanswered.NO);

        assertTrue(verdict.open().isEmpty());
        assertEquals(1, platform.journal.openStops(ANNA).size());
    }

    @Test
    void aScreeningThatNotEveryCheckCouldJudgeOpensNothing() {
        stopped(Level.CONSULT);
        platform.pass(Duration.ofHours(30));
        Screening screening = platform.screenings().begin(ANNA);
        while (screening.screen().isPresent()) {
            screening.reply(screening.screen().get().question().id().equals("gone") ? Reply.marking(0) : Reply.none());
        }
        platform.cuttingOff(1);

        assertTrue(screening.finish().open().isEmpty());
        assertEquals(1, platform.journal.openStops(ANNA).size());
    }

    @Test
    void anotherPersonsStopClosesNothing() {
        stopped(Level.CONSULT);

        assertFalse(platform.screenedHealthy("bert").open().isEmpty());
    }

    private void stopped(Level level) {
        platform.journal.stopped(ANNA, new StopRecord("stop", Given.NOW, "session", "cat-cow", Set.of(), level,
            List.of(Given.kept("old-finding", level)), Optional.empty()));
    }

    private Verdict screened(boolean gone) {
        Screening screening = platform.screenings().begin(ANNA);
        while (screening.screen().isPresent()) {
            boolean yes = gone && screening.screen().get().question().id().equals("gone");
            screening.reply(yes ? Reply.marking(0) : Reply.none());
        }
        return screening.finish();
    }
}
