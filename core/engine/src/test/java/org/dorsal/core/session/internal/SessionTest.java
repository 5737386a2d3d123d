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
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.Cue.Part;
import org.dorsal.api.session.Judgement;
import org.dorsal.api.session.NotKeptException;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.journal.HaltRecord;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.SessionRecord.How;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.SessionUnderWayException;
import org.dorsal.core.session.UnknownActivityException;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Duration TO_GET_READY = Duration.ofSeconds(15);

    private final Platform platform = new Platform()
        .with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(Ask.words("session_event", Origin.SESSION, "pop", "sharp_pain"), Given.flag("fever"),
            Ask.whole("pain_nrs", 0, 10, 0, Origin.PERSON), Ask.whole("session_pain_before_nrs", 0, 10, 0, Origin.SESSION),
            Ask.whole("session_pain_after_nrs", 0, 10, 0, Origin.SESSION))
        .with(Ask.marks("fever").line("fever").asked(), Ask.number("pain", "pain_nrs").in(Section.YOUR_BACK, 1).asked())
        .with(feverCloses(), eventsJudged());

    @Test
    void timeMovesFromCueToCueOnlyByLooking() {
        Session session = begin();

        assertEquals(Part.GET_READY, part(session.view()));
        platform.pass(TO_GET_READY);
        assertEquals(Part.GET_ON, part(session.view()));
    }

    @Test
    void aFasterPaceMakesTimeRunFaster() {
        Session session = begin(new SessionRequest(ANNA, "cat-cow", Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), 10));

        platform.pass(TO_GET_READY.dividedBy(10));

        assertEquals(Part.GET_ON, part(session.view()));
    }

    @Test
    void timeStandsStillWhilePaused() {
        Session session = begin();
        session.pause();
        platform.pass(Duration.ofMinutes(5));
        assertEquals(State.PAUSED, session.view().state());
        session.resume();

        assertEquals(TO_GET_READY, session.view().cue().orElseThrow().remaining());
    }

    @Test
    void keysGoForwardAndBackAndNeverBeforeTheFirst() {
        Session session = begin();
        session.back();
        assertEquals(0, session.view().cue().orElseThrow().index());
        session.next();
        session.next();
        session.back();
        assertEquals(1, session.view().cue().orElseThrow().index());
    }

    @Test
    void whenAllIsDoneItIsRecordedWithPainBeforeAndAfter() {
        Session session = begin(withPain(2));
        platform.pass(Duration.ofMinutes(10));
        assertEquals(State.DONE, session.view().state());

        session.finish(1, Relief.ALL);

        assertEquals(State.RECORDED, session.view().state());
        assertEquals(Optional.of(-1), onlySession().change());
        assertEquals(How.DONE, onlySession().end().orElseThrow().how());
    }

    @Test
    void itBeginsOnTheDiskBeforeTheFirstStep() {
        begin();

        assertTrue(onlySession().end().isEmpty());
    }

    @Test
    void withoutADiskNothingBegins() {
        Verdict verdict = platform.screenedHealthy(ANNA);
        platform.journal.fill();

        assertThrows(RefusedException.class, () -> platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow")));
    }

    @Test
    void quittingIsRecordedAtOnceAndHowItWentMayStillBeTold() {
        Session session = begin();
        session.quit();
        assertEquals(How.QUIT, onlySession().end().orElseThrow().how());

        session.finish(3, Relief.PART);

        assertEquals(Optional.of(3), onlySession().end().orElseThrow().painAfter());
    }

    @Test
    void itCannotBeFinishedBeforeItsEnd() {
        Session session = begin();

        assertThrows(IllegalStateException.class, () -> session.finish(0, Relief.ALL));
    }

    @Test
    void theDoseAskedForReplacesTheVariantsOwn() {
        Session session = begin(new SessionRequest(ANNA, "cat-cow", Optional.empty(),
            Optional.of(Given.variant("standard").dose().with(3, 2, Duration.ZERO)), Optional.empty(), Optional.empty(), 1));

        assertEquals(3, session.view().cue().orElseThrow().sets());
    }

    @Test
    void aSecondSessionAtOnceIsRefused() {
        Verdict verdict = platform.screenedHealthy(ANNA);
        Session first = platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow"));

        assertThrows(SessionUnderWayException.class, () -> platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow")));
        first.quit();
        platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow"));
    }

    @Test
    void anUnknownActivityIsSaidToBeUnknownAndWhatWasProbablyMeant() {
        Verdict verdict = platform.screenedHealthy(ANNA);

        UnknownActivityException e = assertThrows(UnknownActivityException.class,
            () -> platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cwo")));
        assertEquals(Optional.of("cat-cow"), e.nearest());
    }

    @Test
    void aVerdictWhoseSittingIsOverPermitsNothing() {
        Verdict verdict = platform.screenedHealthy(ANNA);
        platform.pass(Duration.ofHours(2));

        assertThrows(RefusedException.class, () -> platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow")));
    }

    @Test
    void settingTheClockBackDoesNotLengthenASitting() {
        Verdict verdict = platform.screenedHealthy(ANNA);
        platform.pass(Duration.ofHours(2));
        platform.clock.advance(Duration.ofHours(-2));

        assertThrows(RefusedException.class, () -> platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow")));
    }

    @Test
    void painJustToldThatIsWorseIsJudged() {
        platform.with(ACheck.called("pain").reading("pain_nrs").judging(e -> e.atLeast("pain_nrs", 6)
            ? List.of(Given.finding("much", Level.CONSULT)) : List.of()));
        Verdict verdict = platform.screenedHealthy(ANNA);

        RefusedException e = assertThrows(RefusedException.class, () -> platform.sessions().begin(verdict, withPain(7)));

        assertEquals("much", e.refusal().orElseThrow().because().get(0).finding().rule());
    }

    @Test
    void whenWhatIsInstalledChangesNoStepIsShownUntilItIsCheckedAndTimeDoesNotRun() {
        Session session = begin();
        session.view();
        platform.with(ACheck.called("another"));
        platform.pass(Duration.ofSeconds(30));

        assertEquals(State.CHECKING, session.view().state());
        platform.executor.runAll();

        assertEquals(TO_GET_READY, session.view().cue().orElseThrow().remaining());
    }

    @Test
    void aPauseWhileCheckingIsNotForgotten() {
        Session session = begin();
        platform.with(ACheck.called("another"));
        session.view();
        session.pause();
        platform.executor.runAll();

        assertEquals(State.PAUSED, session.view().state());
    }

    @Test
    void aNewCheckThatClosesItStopsItAndSaysWhy() {
        Session session = begin();
        platform.with(ACheck.called("strict").finding(Given.finding("no-movement", Level.CONSULT)));
        session.view();
        platform.executor.runAll();

        SessionView view = session.view();
        assertEquals(State.STOPPED, view.state());
        assertTrue(view.message().orElseThrow().contains("strict"), view.message()::toString);
        assertEquals(How.STOPPED, onlySession().end().orElseThrow().how());
    }

    @Test
    void aNewCheckThatFailsStopsItAndSaysWhich() {
        Session session = begin();
        platform.with(ACheck.called("broken").judging(e -> {
            throw new IllegalStateException("broken");
        }));
        session.view();
        platform.executor.runAll();

        assertEquals(State.STOPPED, session.view().state());
        assertTrue(session.view().message().orElseThrow().contains("broken"));
    }

    @Test
    void aSessionThatWaitsForANewerScreeningWaitsOnWhereNoneCanBeLookedUp() {
        Session session = begin();
        platform.with(Given.flag("new")).with(Ask.marks("new").line("new").asked()).with(ACheck.called("newer").reading("new"));
        session.view();
        platform.executor.runAll();
        platform.journal.lose();

        session.resume();

        assertEquals(State.QUESTIONED, session.view().state());
    }

    @Test
    void aNewQuestionPausesItUntilANewerScreeningAnswersIt() {
        Session session = begin();
        platform.with(Given.flag("new")).with(Ask.marks("new").line("new").asked()).with(ACheck.called("newer").reading("new"));
        session.view();
        platform.executor.runAll();
        assertEquals(State.QUESTIONED, session.view().state());
        session.resume();
        assertEquals(State.QUESTIONED, session.view().state());

        platform.screenedHealthy(ANNA);
        session.resume();
        platform.executor.runAll();

        assertEquals(State.RUNNING, session.view().state());
    }

    @Test
    void anActivityThatIsTakenAwayStopsAndSaysSo() {
        Session session = begin();
        platform.without("cat-cow");
        waitsAndStops(session);

        assertTrue(session.view().message().orElseThrow().contains("no longer installed"));
    }

    @Test
    void aCheckThatComesBackAtOnceLetsItGoOn() {
        Session session = begin();
        platform.missing("infection");
        session.view();
        platform.executor.runAll();
        assertEquals(State.CHECKING, session.view().state());
        platform.pass(Duration.ofMillis(1900));

        platform.with(feverCloses());
        assertEquals(State.CHECKING, session.view().state());
        platform.executor.runAll();

        assertEquals(TO_GET_READY, session.view().cue().orElseThrow().remaining());
    }

    @Test
    void aCheckThatComesBackAndClosesStopsIt() {
        Session session = begin();
        platform.missing("infection");
        session.view();
        platform.executor.runAll();
        platform.with(ACheck.called("infection").finding(Given.finding("stricter", Level.CONSULT)));
        session.view();
        platform.executor.runAll();

        assertEquals(State.STOPPED, session.view().state());
    }

    @Test
    void aCheckThatStaysAwayStopsItAfterTwoSecondsAndIsNamed() {
        Session session = begin();
        platform.missing("infection");
        waitsAndStops(session);

        assertTrue(session.view().message().orElseThrow().contains("infection"), session.view().message()::toString);
        assertEquals(How.STOPPED, onlySession().end().orElseThrow().how());
    }

    @Test
    void howeverOftenSomethingElseChangesTheWaitIsNotLonger() {
        Session session = begin();
        platform.missing("infection");
        for (int i = 0; i < 20; i++) {
            platform.with(ACheck.called("another" + i));
            session.view();
            platform.executor.runAll();
            platform.pass(Duration.ofMillis(100));
        }
        session.view();
        platform.executor.runAll();

        assertEquals(State.STOPPED, session.view().state());
    }

    @Test
    void somethingThatClosesStopsItAtOnceWhateverElseIsMissing() {
        Session session = begin();
        platform.missing("infection").with(ACheck.called("strict").finding(Given.finding("no-movement", Level.CONSULT)));
        session.view();
        platform.executor.runAll();

        assertEquals(State.STOPPED, session.view().state());
    }

    @Test
    void aSecondAbsenceIsWaitedForAnew() {
        Session session = begin();
        for (int i = 0; i < 3; i++) {
            platform.missing("infection");
            session.view();
            platform.executor.runAll();
            platform.pass(Duration.ofMillis(1500));
            platform.with(feverCloses());
            session.view();
            platform.executor.runAll();
            assertEquals(State.RUNNING, session.view().state());
        }
    }

    @Test
    void anActivityThatIsChangedIntoSomethingClosedStops() {
        platform.with(ACheck.called("no-kneeling").finding(Given.finding("knees", Level.CAUTION, Demand.KNEELING)));
        Session session = begin();
        platform.with(ActivityKind.EXERCISE, Given.activity("cat-cow", Demand.GENTLE_MOVEMENT, Demand.KNEELING));
        session.view();
        platform.executor.runAll();

        assertEquals(State.STOPPED, session.view().state());
    }

    @Test
    void afterTwoHoursItAsksForANewScreening() {
        Session session = begin();
        session.pause();
        platform.pass(Duration.ofHours(2));

        assertEquals(State.QUESTIONED, session.view().state());
    }

    @Test
    void whereNothingCanBeCheckedAnyMoreItStops() {
        Session session = begin();
        platform.executor.close();
        platform.with(ACheck.called("another"));
        session.view();

        assertEquals(State.STOPPED, session.view().state());
    }

    @Test
    void theSymptomKeyHaltsAtOnceAndNothingGoesOnUntilItIsReported() {
        Session session = begin();
        session.halt();
        session.resume();
        session.next();
        platform.pass(Duration.ofMinutes(1));

        assertEquals(State.HALTED, session.view().state());
        assertTrue(session.view().cue().isEmpty());
    }

    @Test
    void whatIsHarmlessLetsItGoOn() {
        Session session = begin();
        session.halt();

        Judgement judgement = session.report(event("pop"));

        assertTrue(judgement.harmless());
        assertEquals(State.PAUSED, session.view().state());
        session.resume();
        assertEquals(State.RUNNING, session.view().state());
        assertTrue(platform.journal.openStops(ANNA).isEmpty());
    }

    @Test
    void whatIsHarmlessIsRememberedAndClosesNothing() {
        Session session = begin();
        session.halt();
        platform.executor.runAll();
        assertEquals(1, platform.journal.halts(ANNA).size());

        session.report(event("pop"));

        assertEquals(Set.of("pop"), platform.journal.events(ANNA, Given.NOW).get(0).events());
        assertTrue(platform.journal.halts(ANNA).isEmpty());
        assertTrue(platform.journal.stops(ANNA, Given.NOW).isEmpty());
    }

    @Test
    void aHaltIsKeptOnlyUntilItIsSaidWhy() {
        Session session = begin();
        session.halt();
        session.report(event("sharp_pain"));
        platform.executor.runAll();

        assertTrue(platform.journal.halts(ANNA).isEmpty());
        assertEquals(1, platform.journal.stops(ANNA, Given.NOW).size());
    }

    @Test
    void aSecondHaltNeedsAnExplanationOfItsOwn() {
        Session session = begin();
        session.halt();
        session.report(event("pop"));
        session.halt();
        platform.executor.runAll();

        assertEquals(List.of(2), platform.journal.halts(ANNA).stream().map(HaltRecord::number).toList());
    }

    @Test
    void whatIsHarmlessAndCannotBeWrittenIsWrittenLater() {
        Session session = begin();
        session.halt();
        platform.executor.runAll();
        platform.journal.fill();
        session.report(event("pop"));
        platform.journal.makeRoom();
        session.quit();

        assertFalse(platform.screenedHealthy(ANNA).open().isEmpty());
        assertEquals(1, platform.journal.events(ANNA, Given.NOW).size());
        assertTrue(platform.journal.stops(ANNA, Given.NOW).isEmpty());
    }

    @Test
    void whatIsNotHarmlessStopsForGoodAndIsKept() {
        Session session = begin();
        session.halt();

        Judgement judgement = session.report(event("sharp_pain"));

        assertFalse(judgement.harmless());
        assertEquals(State.STOPPED, session.view().state());
        session.resume();
        assertEquals(State.STOPPED, session.view().state());
        StopRecord stop = platform.journal.openStops(ANNA).get(0);
        assertEquals(Set.of("sharp_pain"), stop.events());
        assertEquals("events", stop.findings().get(0).check());
        assertEquals("pack", stop.findings().get(0).pack());
        assertEquals(Level.CONSULT, stop.level());
        assertEquals(How.STOPPED, onlySession().end().orElseThrow().how());
    }

    @Test
    void whatNoCheckKnowsIsAStop() {
        Session session = begin();
        session.halt();

        Judgement judgement = session.report(Map.of());

        assertEquals(List.of("unrecognised"), judgement.findings().stream().map(Finding::rule).toList());
        assertEquals(Level.CAUTION, platform.journal.openStops(ANNA).get(0).level());
    }

    @Test
    void somethingHarmlessTogetherWithWhatNoCheckKnowsIsAStop() {
        platform.with(Ask.words("session_event", Origin.SESSION, "pop", "sharp_pain", "unheard_of"));
        Session session = begin();
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
        Session session = begin();
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
        Session session = begin();
        platform.with(ACheck.called("broken").in(Phase.DURING).judging(e -> {
            throw new IllegalStateException("broken");
        }));
        session.halt();

        Judgement judgement = session.report(event("pop"));

        assertFalse(judgement.harmless());
        assertEquals(Level.CONSULT, platform.journal.openStops(ANNA).get(0).level());
    }

    @Test
    void quittingWhileHaltedIsAStop() {
        Session session = begin();
        session.halt();
        session.quit();

        assertEquals(State.STOPPED, session.view().state());
        assertEquals(1, platform.journal.openStops(ANNA).size());
        assertThrows(IllegalStateException.class, () -> session.finish(0, Relief.ALL));
    }

    @Test
    void aSymptomAfterTheLastStepIsHeardToo() {
        Session session = begin();
        platform.pass(Duration.ofMinutes(10));
        session.view();
        session.halt();

        session.report(event("pop"));

        assertEquals(State.DONE, session.view().state());
    }

    @Test
    void aStopThatCannotBeWrittenHoldsAllTheSame() {
        Session session = begin();
        platform.journal.fill();
        session.halt();
        assertFalse(session.report(event("sharp_pain")).kept());
        assertEquals(State.STOPPED, session.view().state());
        platform.journal.makeRoom();

        Verdict verdict = platform.screenedHealthy(ANNA);

        assertTrue(verdict.open().isEmpty());
        assertEquals(1, platform.journal.openStops(ANNA).size());
    }

    @Test
    void whatArisesIsKeptWhenItIsJudged() {
        Session session = begin();
        session.halt();

        assertTrue(session.report(event("pop")).kept());
    }

    @Test
    void nothingIsReportedWithoutAHalt() {
        Session session = begin();

        assertThrows(IllegalStateException.class, () -> session.report(event("pop")));
    }

    @Test
    void theAfterChecksHearHowItWent() {
        platform.with(ACheck.called("worse").in(Phase.AFTER).reading("session_pain_after_nrs").judging(
            e -> e.atLeast("session_pain_after_nrs", 5) ? List.of(Given.finding("got-worse", Level.CAUTION)) : List.of()));
        Session session = begin();
        session.quit();

        assertEquals("got-worse", session.finish(6, Relief.HURTS).get(0).rule());
    }

    @Test
    void whenItsEndCannotBeKeptItCanBeToldAgain() {
        Session session = begin();
        platform.pass(Duration.ofMinutes(10));
        session.view();
        platform.journal.fill();
        assertThrows(NotKeptException.class, () -> session.finish(0, Relief.ALL));
        platform.journal.makeRoom();

        session.finish(0, Relief.ALL);

        assertEquals(State.RECORDED, session.view().state());
    }

    @Test
    void aSessionThatAProcessLeftBehindIsFoundAndClosed() {
        begin();
        assertTrue(platform.sessions().unfinished(ANNA).isEmpty());
        platform.restart();
        assertEquals("cat-cow", platform.sessions().unfinished(ANNA).orElseThrow().activity());

        platform.sessions().closeUnfinished(ANNA);

        assertTrue(platform.sessions().unfinished(ANNA).isEmpty());
        assertEquals(How.INTERRUPTED, onlySession().end().orElseThrow().how());
    }

    @Test
    void whetherItSettledIsAskedTheNextDayOrAfterTwelveHoursAndOnce() {
        Session session = begin();
        session.quit();
        assertTrue(platform.sessions().awaitingSettled(ANNA).isEmpty());
        platform.pass(Duration.ofHours(12));
        assertEquals(session.id(), platform.sessions().awaitingSettled(ANNA).orElseThrow().id());

        platform.sessions().settled(ANNA, session.id(), true);

        assertTrue(platform.sessions().awaitingSettled(ANNA).isEmpty());
    }

    private void waitsAndStops(Session session) {
        session.view();
        platform.executor.runAll();
        assertEquals(State.CHECKING, session.view().state());
        platform.pass(Absence.GRACE);
        session.view();
        platform.executor.runAll();
        assertEquals(State.STOPPED, session.view().state());
    }

    private State stateAfterAPopAnd(String fact, FactValue value) {
        Session session = begin();
        session.halt();
        Map<String, Answer> arisen = new HashMap<>(event("pop"));
        arisen.put(fact, Answer.given(value, platform.clock.instant()));
        session.report(arisen);
        return session.view().state();
    }

    private Session begin() {
        return begin(SessionRequest.of(ANNA, "cat-cow"));
    }

    private Session begin(SessionRequest request) {
        return platform.sessions().begin(platform.screenedHealthy(ANNA), request);
    }

    private static SessionRequest withPain(int pain) {
        return new SessionRequest(ANNA, "cat-cow", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(pain), 1);
    }

    private Map<String, Answer> event(String event) {
        return Map.of("session_event", Answer.given(FactValue.of(Set.of(event)), platform.clock.instant()));
    }

    private SessionRecord onlySession() {
        List<SessionRecord> all = platform.journal.sessions(ANNA, Given.NOW);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static Part part(SessionView view) {
        return view.cue().orElseThrow().part();
    }

    private static ACheck feverCloses() {
        return ACheck.called("infection").reading("fever").judging(e -> e.possibly("fever")
            ? List.of(Given.finding("fever", Level.URGENT)) : List.of());
    }

    private static ACheck eventsJudged() {
        return ACheck.called("events").in(Phase.DURING).reading("session_event").judging(e -> e.has("session_event", "sharp_pain")
            ? List.of(Given.finding("sharp", Level.CONSULT))
            : e.has("session_event", "pop") ? List.of(Given.finding("pop", Level.SELF_CARE)) : List.of());
    }
}
