package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.Judgement;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Platform;
import org.dorsal.core.journal.HaltRecord;
import org.dorsal.core.journal.SessionRecord.How;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.core.screening.Verdict;
import org.junit.jupiter.api.Test;

/** Something arises in a session: it halts, and only what is known to be harmless lets it go on. */
class SymptomKeyTest {
    private final AnnasExercise anna = new AnnasExercise();
    private final Platform platform = anna.platform;

    @Test
    void theSymptomKeyHaltsAtOnceAndNothingGoesOnUntilItIsReported() {
        Session session = anna.begin();
        session.halt();
        session.resume();
        session.next();
        platform.pass(Duration.ofMinutes(1));

        assertEquals(State.HALTED, session.view().state());
        assertTrue(session.view().cue().isEmpty());
    }

    @Test
    void whatIsHarmlessLetsItGoOn() {
        Session session = anna.begin();
        session.halt();

        Judgement judgement = session.report(anna.event("pop"));

        assertTrue(judgement.harmless());
        assertEquals(State.PAUSED, session.view().state());
        session.resume();
        assertEquals(State.RUNNING, session.view().state());
        assertTrue(platform.journal.openStops(ANNA).isEmpty());
    }

    @Test
    void whatIsHarmlessIsRememberedAndClosesNothing() {
        Session session = anna.begin();
        session.halt();
        platform.executor.runAll();
        assertEquals(1, platform.journal.halts(ANNA).size());

        session.report(anna.event("pop"));

        assertEquals(Set.of("pop"), platform.journal.events(ANNA, Given.NOW).get(0).events());
        assertTrue(platform.journal.halts(ANNA).isEmpty());
        assertTrue(platform.journal.stops(ANNA, Given.NOW).isEmpty());
    }

    @Test
    void aHaltIsKeptOnlyUntilItIsSaidWhy() {
        Session session = anna.begin();
        session.halt();
        session.report(anna.event("sharp_pain"));
        platform.executor.runAll();

        assertTrue(platform.journal.halts(ANNA).isEmpty());
        assertEquals(1, platform.journal.stops(ANNA, Given.NOW).size());
    }

    @Test
    void aSecondHaltNeedsAnExplanationOfItsOwn() {
        Session session = anna.begin();
        session.halt();
        session.report(anna.event("pop"));
        session.halt();
        platform.executor.runAll();

        assertEquals(List.of(2), platform.journal.halts(ANNA).stream().map(HaltRecord::number).toList());
    }

    @Test
    void whatIsHarmlessAndCannotBeWrittenIsWrittenLater() {
        Session session = anna.begin();
        session.halt();
        platform.executor.runAll();
        platform.journal.fill();
        session.report(anna.event("pop"));
        platform.journal.makeRoom();
        session.quit();

        assertFalse(platform.screenedHealthy(ANNA).open().isEmpty());
        assertEquals(1, platform.journal.events(ANNA, Given.NOW).size());
        assertTrue(platform.journal.stops(ANNA, Given.NOW).isEmpty());
    }

    @Test
    void whatIsNotHarmlessStopsForGoodAndIsKept() {
        Session session = anna.begin();
        session.halt();

        Judgement judgement = session.report(anna.event("sharp_pain"));

        assertFalse(judgement.harmless());
        assertEquals(State.STOPPED, session.view().state());
        session.resume();
        assertEquals(State.STOPPED, session.view().state());
        StopRecord stop = platform.journal.openStops(ANNA).get(0);
        assertEquals(Set.of("sharp_pain"), stop.events());
        assertEquals("events", stop.findings().get(0).check());
        assertEquals("pack", stop.findings().get(0).pack());
        assertEquals(Level.CONSULT, stop.level());
        assertEquals(How.STOPPED, anna.onlySession().end().orElseThrow().how());
    }

    @Test
    void whatNoCheckKnowsIsAStop() {
        Session session = anna.begin();
        session.halt();

        Judgement judgement = session.report(Map.of());

        assertEquals(List.of("unrecognised"), judgement.findings().stream().map(Finding::rule).toList());
        assertEquals(Level.CAUTION, platform.journal.openStops(ANNA).get(0).level());
    }

    @Test
    void somethingHarmlessTogetherWithWhatNoCheckKnowsIsAStop() {
        platform.with(Ask.words("session_event", Origin.SESSION, "pop", "sharp_pain", "unheard_of"));
        Session session = anna.begin();
        session.halt();

        assertFalse(session.report(Map.of("session_event", Answer.given(FactValue.of(Set.of("pop", "unheard_of")),
            platform.clock.instant()))).harmless());
        assertEquals(State.STOPPED, session.view().state());
    }

    @Test
    void somethingHarmlessTogetherWithWhatOnlyAnotherPackAsksAboutIsAStop() {
        platform.with(Ask.words("neck_event", Origin.SESSION, "crackle"))
            .with(ACheck.called("neck").in(Phase.DURING).reading("neck_event"));

        assertEquals(State.STOPPED, stateAfterAPopAnd("neck_event", FactValue.of(Set.of("crackle"))));
        assertEquals(Level.CAUTION, platform.journal.openStops(ANNA).get(0).level());
    }

    @Test
    void somethingHarmlessTogetherWithASignThatNoFindingIsAboutIsAStop() {
        platform.with(Ask.flagOf("ears_ring", Origin.SESSION)).with(ACheck.called("ears").in(Phase.DURING).reading("ears_ring"));

        assertEquals(State.STOPPED, stateAfterAPopAnd("ears_ring", FactValue.YES));
        assertEquals(Level.CAUTION, platform.journal.openStops(ANNA).get(0).level());
    }

    @Test
    void whatNobodyIsSureOfIsAStopEvenIfItMayBeHarmless() {
        Session session = anna.begin();
        session.halt();

        assertFalse(session.report(Map.of("session_event", Answer.without(Answer.State.NOT_SURE, platform.clock.instant()))).harmless());
    }

    @Test
    void twoThingsThatTwoPacksKnowToBeHarmlessLetItGoOn() {
        platform.with(Ask.words("neck_event", Origin.SESSION, "crackle"))
            .with(ACheck.called("neck").in(Phase.DURING).reading("neck_event").judging(e -> e.has("neck_event", "crackle")
                ? List.of(Given.finding("crackle", Level.SELF_CARE)) : List.of()));

        assertEquals(State.PAUSED, stateAfterAPopAnd("neck_event", FactValue.of(Set.of("crackle"))));
    }

    @Test
    void aCheckThatFailsMakesWhateverAroseAStop() {
        Session session = anna.begin();
        platform.with(ACheck.called("broken").in(Phase.DURING).judging(e -> {
            throw new IllegalStateException("broken");
        }));
        session.halt();

        Judgement judgement = session.report(anna.event("pop"));

        assertFalse(judgement.harmless());
        assertEquals(Level.CONSULT, platform.journal.openStops(ANNA).get(0).level());
    }

    @Test
    void quittingWhileHaltedIsAStop() {
        Session session = anna.begin();
        session.halt();
        session.quit();

        assertEquals(State.STOPPED, session.view().state());
        assertEquals(1, platform.journal.openStops(ANNA).size());
        assertThrows(IllegalStateException.class, () -> session.finish(0, Relief.ALL));
    }

    @Test
    void aSymptomAfterTheLastStepIsHeardToo() {
        Session session = anna.begin();
        platform.pass(Duration.ofMinutes(10));
        session.view();
        session.halt();

        session.report(anna.event("pop"));

        assertEquals(State.DONE, session.view().state());
    }

    @Test
    void aStopThatCannotBeWrittenHoldsAllTheSame() {
        Session session = anna.begin();
        platform.journal.fill();
        session.halt();
        assertFalse(session.report(anna.event("sharp_pain")).kept());
        assertEquals(State.STOPPED, session.view().state());
        platform.journal.makeRoom();

        Verdict verdict = platform.screenedHealthy(ANNA);

        assertTrue(verdict.open().isEmpty());
        assertEquals(1, platform.journal.openStops(ANNA).size());
    }

    @Test
    void whatArisesIsKeptWhenItIsJudged() {
        Session session = anna.begin();
        session.halt();

        assertTrue(session.report(anna.event("pop")).kept());
    }

    @Test
    void nothingIsReportedWithoutAHalt() {
        Session session = anna.begin();

        assertThrows(IllegalStateException.class, () -> session.report(anna.event("pop")));
    }

    private State stateAfterAPopAnd(String fact, FactValue value) {
        Session session = anna.begin();
        session.halt();
        Map<String, Answer> arisen = new HashMap<>(anna.event("pop"));
        arisen.put(fact, Answer.given(value, platform.clock.instant()));
        session.report(arisen);
        return session.view().state();
    }
}
