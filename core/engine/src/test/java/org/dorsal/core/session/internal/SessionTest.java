package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.Cue.Part;
import org.dorsal.api.session.NotKeptException;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.api.session.SessionView;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Platform;
import org.dorsal.core.journal.SessionRecord.How;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.SessionUnderWayException;
import org.dorsal.core.session.UnknownActivityException;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Duration TO_GET_READY = Duration.ofSeconds(15);

    private final AnnasExercise anna = new AnnasExercise();
    private final Platform platform = anna.platform;

    @Test
    void timeMovesFromCueToCueOnlyByLooking() {
        Session session = anna.begin();

        assertEquals(Part.GET_READY, part(session.view()));
        platform.pass(TO_GET_READY);
        assertEquals(Part.GET_ON, part(session.view()));
    }

    @Test
    void aFasterPaceMakesTimeRunFaster() {
        Session session = anna.begin(new SessionRequest(ANNA, "cat-cow", Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), 10));

        platform.pass(TO_GET_READY.dividedBy(10));

        assertEquals(Part.GET_ON, part(session.view()));
    }

    @Test
    void timeStandsStillWhilePaused() {
        Session session = anna.begin();
        session.pause();
        platform.pass(Duration.ofMinutes(5));
        assertEquals(State.PAUSED, session.view().state());
        session.resume();

        assertEquals(TO_GET_READY, session.view().cue().orElseThrow().remaining());
    }

    @Test
    void keysGoForwardAndBackAndNeverBeforeTheFirst() {
        Session session = anna.begin();
        session.back();
        assertEquals(0, session.view().cue().orElseThrow().index());
        session.next();
        session.next();
        session.back();
        assertEquals(1, session.view().cue().orElseThrow().index());
    }

    @Test
    void whenAllIsDoneItIsRecordedWithPainBeforeAndAfter() {
        Session session = anna.begin(withPain(2));
        platform.pass(Duration.ofMinutes(10));
        assertEquals(State.DONE, session.view().state());

        session.finish(1, Relief.ALL);

        assertEquals(State.RECORDED, session.view().state());
        assertEquals(Optional.of(-1), anna.onlySession().change());
        assertEquals(How.DONE, anna.onlySession().end().orElseThrow().how());
    }

    @Test
    void itBeginsOnTheDiskBeforeTheFirstStep() {
        anna.begin();

        assertTrue(anna.onlySession().end().isEmpty());
    }

    @Test
    void withoutADiskNothingBegins() {
        Verdict verdict = platform.screenedHealthy(ANNA);
        platform.journal.fill();

        assertThrows(RefusedException.class, () -> platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow")));
    }

    @Test
    void quittingIsRecordedAtOnceAndHowItWentMayStillBeTold() {
        Session session = anna.begin();
        session.quit();
        assertEquals(How.QUIT, anna.onlySession().end().orElseThrow().how());

        session.finish(3, Relief.PART);

        assertEquals(Optional.of(3), anna.onlySession().end().orElseThrow().painAfter());
    }

    @Test
    void itCannotBeFinishedBeforeItsEnd() {
        Session session = anna.begin();

        assertThrows(IllegalStateException.class, () -> session.finish(0, Relief.ALL));
    }

    @Test
    void theDoseAskedForReplacesTheVariantsOwn() {
        Session session = anna.begin(new SessionRequest(ANNA, "cat-cow", Optional.empty(),
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
    void afterTwoHoursItAsksForANewScreening() {
        Session session = anna.begin();
        session.pause();
        platform.pass(Duration.ofHours(2));

        assertEquals(State.QUESTIONED, session.view().state());
    }

    @Test
    void theAfterChecksHearHowItWent() {
        platform.with(ACheck.called("worse").in(Phase.AFTER).reading("session_pain_after_nrs").judging(
            e -> e.atLeast("session_pain_after_nrs", 5) ? List.of(Given.finding("got-worse", Level.CAUTION)) : List.of()));
        Session session = anna.begin();
        session.quit();

        assertEquals("got-worse", session.finish(6, Relief.HURTS).get(0).rule());
    }

    @Test
    void whenItsEndCannotBeKeptItCanBeToldAgain() {
        Session session = anna.begin();
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
        anna.begin();
        assertTrue(platform.sessions().unfinished(ANNA).isEmpty());
        platform.restart();
        assertEquals("cat-cow", platform.sessions().unfinished(ANNA).orElseThrow().activity());

        platform.sessions().closeUnfinished(ANNA);

        assertTrue(platform.sessions().unfinished(ANNA).isEmpty());
        assertEquals(How.INTERRUPTED, anna.onlySession().end().orElseThrow().how());
    }

    @Test
    void whetherItSettledIsAskedTheNextDayOrAfterTwelveHoursAndOnce() {
        Session session = anna.begin();
        session.quit();
        assertTrue(platform.sessions().awaitingSettled(ANNA).isEmpty());
        platform.pass(Duration.ofHours(12));
        assertEquals(session.id(), platform.sessions().awaitingSettled(ANNA).orElseThrow().id());

        platform.sessions().settled(ANNA, session.id(), true);

        assertTrue(platform.sessions().awaitingSettled(ANNA).isEmpty());
    }

    private static SessionRequest withPain(int pain) {
        return new SessionRequest(ANNA, "cat-cow", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(pain), 1);
    }

    private static Part part(SessionView view) {
        return view.cue().orElseThrow().part();
    }
}
