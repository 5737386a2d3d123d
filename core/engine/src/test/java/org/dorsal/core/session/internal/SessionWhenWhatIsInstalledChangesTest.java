package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.api.session.SessionView;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Platform;
import org.dorsal.core.journal.SessionRecord.How;
import org.junit.jupiter.api.Test;

/** What is installed changes under a session: nothing goes on before it was checked again. */
class SessionWhenWhatIsInstalledChangesTest {
    private static final Duration TO_GET_READY = Duration.ofSeconds(15);

    private final AnnasExercise anna = new AnnasExercise();
    private final Platform platform = anna.platform;

    @Test
    void whenWhatIsInstalledChangesNoStepIsShownUntilItIsCheckedAndTimeDoesNotRun() {
        Session session = anna.begin();
        session.view();
        platform.with(ACheck.called("another"));
        platform.pass(Duration.ofSeconds(30));

        assertEquals(State.CHECKING, session.view().state());
        platform.executor.runAll();

        assertEquals(TO_GET_READY, session.view().cue().orElseThrow().remaining());
    }

    @Test
    void aPauseWhileCheckingIsNotForgotten() {
        Session session = anna.begin();
        platform.with(ACheck.called("another"));
        session.view();
        session.pause();
        platform.executor.runAll();

        assertEquals(State.PAUSED, session.view().state());
    }

    @Test
    void aNewCheckThatClosesItStopsItAndSaysWhy() {
        Session session = anna.begin();
        platform.with(ACheck.called("strict").finding(Given.finding("no-movement", Level.CONSULT)));
        session.view();
        platform.executor.runAll();

        SessionView view = session.view();
        assertEquals(State.STOPPED, view.state());
        assertTrue(view.message().orElseThrow().contains("strict"), view.message()::toString);
        assertEquals(How.STOPPED, anna.onlySession().end().orElseThrow().how());
    }

    @Test
    void aNewCheckThatFailsStopsItAndSaysWhich() {
        Session session = anna.begin();
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
        Session session = anna.begin();
        platform.with(Given.flag("new")).with(Ask.marks("new").line("new").asked()).with(ACheck.called("newer").reading("new"));
        session.view();
        platform.executor.runAll();
        platform.journal.lose();

        session.resume();

        assertEquals(State.QUESTIONED, session.view().state());
    }

    @Test
    void aNewQuestionPausesItUntilANewerScreeningAnswersIt() {
        Session session = anna.begin();
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
        Session session = anna.begin();
        platform.without("cat-cow");
        waitsAndStops(session);

        assertTrue(session.view().message().orElseThrow().contains("no longer installed"));
    }

    @Test
    void aCheckThatComesBackAtOnceLetsItGoOn() {
        Session session = anna.begin();
        platform.missing("infection");
        session.view();
        platform.executor.runAll();
        assertEquals(State.CHECKING, session.view().state());
        platform.pass(Duration.ofMillis(1900));

        platform.with(AnnasExercise.feverCloses());
        assertEquals(State.CHECKING, session.view().state());
        platform.executor.runAll();

        assertEquals(TO_GET_READY, session.view().cue().orElseThrow().remaining());
    }

    @Test
    void aCheckThatComesBackAndClosesStopsIt() {
        Session session = anna.begin();
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
        Session session = anna.begin();
        platform.missing("infection");
        waitsAndStops(session);

        assertTrue(session.view().message().orElseThrow().contains("infection"), session.view().message()::toString);
        assertEquals(How.STOPPED, anna.onlySession().end().orElseThrow().how());
    }

    @Test
    void howeverOftenSomethingElseChangesTheWaitIsNotLonger() {
        Session session = anna.begin();
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
        Session session = anna.begin();
        platform.missing("infection").with(ACheck.called("strict").finding(Given.finding("no-movement", Level.CONSULT)));
        session.view();
        platform.executor.runAll();

        assertEquals(State.STOPPED, session.view().state());
    }

    @Test
    void aSecondAbsenceIsWaitedForAnew() {
        Session session = anna.begin();
        for (int i = 0; i < 3; i++) {
            platform.missing("infection");
            session.view();
            platform.executor.runAll();
            platform.pass(Duration.ofMillis(1500));
            platform.with(AnnasExercise.feverCloses());
            session.view();
            platform.executor.runAll();
            assertEquals(State.RUNNING, session.view().state());
        }
    }

    @Test
    void anActivityThatIsChangedIntoSomethingClosedStops() {
        platform.with(ACheck.called("no-kneeling").finding(Given.finding("knees", Level.CAUTION, Demand.KNEELING)));
        Session session = anna.begin();
        platform.with(ActivityKind.EXERCISE, Given.activity("cat-cow", Demand.GENTLE_MOVEMENT, Demand.KNEELING));
        session.view();
        platform.executor.runAll();

        assertEquals(State.STOPPED, session.view().state());
    }

    @Test
    void whereNothingCanBeCheckedAnyMoreItStops() {
        Session session = anna.begin();
        platform.executor.close();
        platform.with(ACheck.called("another"));
        session.view();

        assertEquals(State.STOPPED, session.view().state());
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
}
