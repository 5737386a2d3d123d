package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
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
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.SessionRequest;

/** Whatever keys are pressed, whatever arises and whatever comes and goes meanwhile. */
class SessionMachineProperties {
    /** What may happen to a session. */
    private enum Happening {
        LOOK, A_SECOND, A_MINUTE, AN_HOUR, PAUSE, RESUME, NEXT, BACK, HALT, REPORT_POP, REPORT_PAIN, REPORT_NOTHING, QUIT, FINISH,
        HARMLESS_CHECK_COMES, CLOSING_CHECK_COMES, CLOSING_CHECK_GOES, FAILING_CHECK_COMES, FAILING_CHECK_GOES, QUESTION_COMES,
        QUESTION_GOES, ACTIVITY_GOES, ACTIVITY_COMES, CHECKING_IS_DONE, SCREENED_AGAIN, DISK_FULL, DISK_HAS_ROOM
    }

    @Provide
    Arbitrary<List<Happening>> lives() {
        Arbitrary<Happening> any = Arbitraries.of(Happening.class);
        Arbitrary<Happening> usual = Arbitraries.of(Happening.LOOK, Happening.A_SECOND, Happening.A_MINUTE, Happening.NEXT,
            Happening.CHECKING_IS_DONE, Happening.RESUME, Happening.HALT, Happening.REPORT_POP);
        return Arbitraries.oneOf(any, usual).list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 1500)
    void aStepIsOnlyShownUnderALivePermit(@ForAll("lives") List<Happening> life) {
        Life lived = new Life();
        for (Happening happening : life) {
            lived.happens(happening);
            SessionView view = lived.session.view();
            if (view.cue().isPresent()) {
                assertTrue(lived.isOpenNow(), () -> "a step was shown though the gate permits it not, after " + happening);
                assertTrue(lived.sittingLasts(), () -> "a step was shown after the sitting ended, after " + happening);
            }
        }
    }

    @Property(tries = 1500)
    void afterAHaltNoStepIsShownUntilWhatAroseIsJudgedHarmless(@ForAll("lives") List<Happening> life) {
        Life lived = new Life();
        boolean halted = false;
        for (Happening happening : life) {
            boolean judgedHarmless = lived.happens(happening);
            halted = (halted || happening == Happening.HALT && !lived.wasOver) && !judgedHarmless;
            SessionView view = lived.session.view();
            assertFalse(halted && view.cue().isPresent(), () -> "a step was shown while halted, after " + happening);
            assertFalse(halted && !Set.of(State.HALTED, State.STOPPED).contains(view.state()));
        }
    }

    @Property(tries = 1500)
    void whatIsStoppedOrRecordedStaysSo(@ForAll("lives") List<Happening> life) {
        Life lived = new Life();
        Optional<State> end = Optional.empty();
        for (Happening happening : life) {
            lived.happens(happening);
            State state = lived.session.view().state();
            boolean toldHowItWent = end.equals(Optional.of(State.STOPPED)) && state == State.RECORDED && happening == Happening.FINISH;
            if (end.isPresent() && !toldHowItWent) {
                assertEquals(end.get(), state, () -> "after " + happening);
            }
            end = Set.of(State.STOPPED, State.RECORDED).contains(state) ? Optional.of(state) : Optional.empty();
        }
    }

    @Property(tries = 1000)
    void everythingThatAroseAndWasNotHarmlessIsHeldClosed(@ForAll("lives") List<Happening> life) {
        Life lived = new Life();
        life.forEach(lived::happens);
        lived.platform.journal.makeRoom();
        lived.platform.screenedHealthy(ANNA);

        assertEquals(lived.stops, lived.platform.journal.openStops(ANNA).size());
    }

    @Property(tries = 500)
    void timeOnlyMovesForward(@ForAll("seconds") List<Integer> looks) {
        Life lived = new Life();
        OptionalLong before = OptionalLong.empty();
        for (int seconds : looks) {
            lived.platform.pass(Duration.ofSeconds(seconds));
            SessionView view = lived.session.view();
            long place = view.cue().map(c -> (long) c.index()).orElse((long) Integer.MAX_VALUE);
            assertTrue(before.isEmpty() || place >= before.getAsLong());
            before = OptionalLong.of(place);
        }
    }

    @Provide
    Arbitrary<List<Integer>> seconds() {
        return Arbitraries.integers().between(0, 20).list().ofMaxSize(30);
    }

    /** One session on one platform. */
    private static final class Life {
        final Platform platform = new Platform()
            .with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
            .with(Ask.words("session_event", Origin.SESSION, "pop", "sharp_pain"), Given.flag("fever"))
            .with(Ask.marks("fever").line("fever").asked())
            .with(ACheck.called("infection").reading("fever"), ACheck.called("events").in(Phase.DURING).reading("session_event")
                .judging(e -> e.has("session_event", "pop") ? List.of(Given.finding("pop", Level.SELF_CARE))
                    : e.has("session_event", "sharp_pain") ? List.of(Given.finding("sharp", Level.CONSULT)) : List.of()));
        final Verdict verdict = platform.screenedHealthy(ANNA);
        final Session session = platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow"));
        boolean wasOver;
        int stops;
        private Duration sinceScreened = Duration.ZERO;
        private Duration sinceScreenedLast = Duration.ZERO;
        private boolean closed;
        private boolean failing;
        private boolean questioned;
        private boolean questionAnswered;
        private boolean gone;
        private boolean putAway;

        boolean isOpenNow() {
            return !closed && !failing && !gone && (!questioned || questionAnswered);
        }

        boolean sittingLasts() {
            return sinceScreened.compareTo(Duration.ofHours(2)) < 0;
        }

        /** Lets it happen; whether something that arose was thereby judged harmless. */
        boolean happens(Happening happening) {
            State before = session.view().state();
            wasOver = before == State.STOPPED || before == State.RECORDED || putAway;
            switch (happening) {
                case A_SECOND: pass(Duration.ofSeconds(1)); break;
                case A_MINUTE: pass(Duration.ofMinutes(1)); break;
                case AN_HOUR: pass(Duration.ofHours(1)); break;
                case PAUSE: session.pause(); break;
                case RESUME: resume(before); break;
                case NEXT: session.next(); break;
                case BACK: session.back(); break;
                case HALT: session.halt(); break;
                case REPORT_POP: return report(before, Map.of("session_event", given("pop")));
                case REPORT_PAIN: return report(before, Map.of("session_event", given("sharp_pain")));
                case REPORT_NOTHING: return report(before, Map.of());
                case QUIT: quit(before); break;
                case FINISH: finish(); break;
                case CHECKING_IS_DONE: platform.executor.runAll(); break;
                case SCREENED_AGAIN: screenAgain(); break;
                case DISK_FULL: platform.journal.fill(); break;
                case DISK_HAS_ROOM: platform.journal.makeRoom(); break;
                default: changes(happening);
            }
            return false;
        }

        private void changes(Happening happening) {
            switch (happening) {
                case HARMLESS_CHECK_COMES: platform.with(ACheck.called("harmless")); break;
                case CLOSING_CHECK_COMES: closed = true; platform.with(ACheck.called("closing")
                    .finding(Given.finding("closed", Level.CAUTION, Demand.GENTLE_MOVEMENT))); break;
                case CLOSING_CHECK_GOES: closed = false; platform.without("closing"); break;
                case FAILING_CHECK_COMES: failing = true; platform.with(ACheck.called("failing").judging(e -> null)); break;
                case FAILING_CHECK_GOES: failing = false; platform.without("failing"); break;
                case QUESTION_COMES: questioned = true; platform.with(Given.flag("news")).with(Ask.marks("news").line("news").asked())
                    .with(ACheck.called("newcomer").reading("news")); break;
                case QUESTION_GOES: questioned = false; platform.without("newcomer").without("news"); break;
                case ACTIVITY_GOES: gone = true; platform.without("cat-cow"); break;
                case ACTIVITY_COMES: gone = false; platform.with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity()); break;
                default: break;
            }
        }

        private void pass(Duration time) {
            platform.pass(time);
            sinceScreened = sinceScreened.plus(time);
            sinceScreenedLast = sinceScreenedLast.plus(time);
        }

        /** A session with open questions goes on under the newest screening, and that may be old by now. */
        private void resume(State before) {
            session.resume();
            sinceScreened = before == State.QUESTIONED ? sinceScreenedLast : sinceScreened;
        }

        private void screenAgain() {
            platform.screenedHealthy(ANNA);
            questionAnswered = questionAnswered || questioned;
            sinceScreenedLast = Duration.ZERO;
        }

        private boolean report(State before, Map<String, Answer> answers) {
            if (before != State.HALTED) {
                return false;
            }
            boolean harmless = session.report(answers).harmless();
            stops += harmless ? 0 : 1;
            return harmless;
        }

        private void quit(State before) {
            try {
                session.quit();
                putAway = putAway || before == State.DONE;
            } catch (org.dorsal.api.session.NotKeptException e) {
                assertEquals(before == State.DONE ? State.DONE : State.STOPPED, session.view().state());
            }
            stops += before == State.HALTED ? 1 : 0;
        }

        private void finish() {
            try {
                session.finish(0, Relief.ALL);
            } catch (IllegalStateException | org.dorsal.api.session.NotKeptException e) {
                assertTrue(session.view().state() != State.RECORDED || wasOver);
            }
        }

        private Answer given(String event) {
            return Answer.given(FactValue.of(Set.of(event)), platform.clock.instant());
        }
    }
}
