package org.dorsal.core.console.internal.guide.session;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dorsal.api.activity.Activity.Hands;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Left;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Paper;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.sound.Sounds;
import org.dorsal.core.screening.Verdict;

/** Showing one session from its get-ready to its end, and passing on the keys. */
public final class SessionRun {
    /** How a session came to its end. */
    public enum Outcome { DONE, QUIT, STOPPED }

    private static final Duration BEAT = Duration.ofMillis(50);
    private final Talk talk;
    private final Paper paper;
    private final Session session;
    private final CueFace face;
    private final CueSounds sounds;
    private final SymptomTalk symptoms;
    private final Supplier<Optional<Verdict>> rescreen;
    private Optional<State> shown = Optional.empty();
    private boolean wasQuit;

    /** @param rescreen asks what has become open while the session waits */
    public SessionRun(Talk talk, Session session, Sounds sounds, boolean getReadySounds, SymptomTalk symptoms,
            Supplier<Optional<Verdict>> rescreen) {
        this.talk = Objects.requireNonNull(talk, "talk");
        this.session = Objects.requireNonNull(session, "session");
        this.symptoms = Objects.requireNonNull(symptoms, "symptoms");
        this.rescreen = Objects.requireNonNull(rescreen, "rescreen");
        paper = talk.paper();
        face = new CueFace(session.activity(), session.variant());
        this.sounds = new CueSounds(face, sounds, getReadySounds);
    }

    /**
     * Runs the session. When it returns, the session was stopped, or waits for how it went.
     *
     * @throws Left when the person leaves; what there was is then on the disk
     */
    public Outcome run() {
        try {
            return untilEnd();
        } catch (Left e) {
            session.quit();
            throw e;
        } finally {
            paper.timed(false);
        }
    }

    private Outcome untilEnd() {
        while (true) {
            SessionView view = session.view();
            enter(view.state());
            switch (view.state()) {
                case RUNNING:
                case PAUSED: step(view); break;
                case CHECKING: checking(); break;
                case QUESTIONED: questioned(view); break;
                case HALTED: halted(); break;
                case DONE: sounds.end(); return Outcome.DONE;
                default: return stopped(view);
            }
        }
    }

    private void enter(State state) {
        if (!shown.equals(Optional.of(state))) {
            paper.timed(state == State.RUNNING || state == State.CHECKING);
            shown = Optional.of(state);
        }
    }

    private void step(SessionView view) {
        view.cue().ifPresent(cue -> {
            paper.live(face.page(cue, view.state()), face.told(cue, view.state()));
            if (view.state() == State.RUNNING) {
                sounds.at(cue);
            }
        });
        paper.key(BEAT).ifPresent(key -> press(key, view.state()));
    }

    private void press(Key key, State state) {
        if (key.is('s') || key.kind() == Key.Kind.STOP) {
            session.halt();
        } else if (key.kind() == Key.Kind.GONE) {
            throw new Left();
        } else if (state == State.PAUSED) {
            pressPaused(key);
        } else if (session.activity().hands() == Hands.BUSY) {
            session.pause();
        } else {
            pressFree(key);
        }
    }

    private void pressPaused(Key key) {
        if (key.kind() == Key.Kind.ENTER || session.activity().hands() == Hands.FREE && isPause(key)) {
            session.resume();
        } else if (key.is('q')) {
            quit();
        }
    }

    private void pressFree(Key key) {
        if (isPause(key)) {
            session.pause();
        } else if (key.is('n')) {
            session.next();
        } else if (key.is('b')) {
            session.back();
        } else if (key.is('q')) {
            quit();
        }
    }

    private static boolean isPause(Key key) {
        return key.kind() == Key.Kind.SPACE || key.kind() == Key.Kind.ENTER || key.is('p');
    }

    private void quit() {
        wasQuit = true;
        session.quit();
    }

    private void checking() {
        paper.live(Page.titled(session.activity().title()).say("The safety checks have changed; one moment.")
            .hint("s", "something is wrong").page(), "The safety checks have changed; one moment.");
        paper.key(BEAT).ifPresent(key -> {
            if (key.kind() == Key.Kind.GONE) {
                throw new Left();
            }
            if (key.is('s') || key.kind() == Key.Kind.STOP) {
                session.halt();
            }
        });
    }

    private void questioned(SessionView view) {
        Page.Builder page = Page.titled("One question more before the next step");
        page.say(view.message().orElse("The safety checks have changed, and ask something that was not asked yet."));
        Key key = talk.ask(page.hint(Hint.ENTER, "answer it").hint("s", "something is wrong").hint("q", "end").page());
        if (key.is('s')) {
            session.halt();
        } else if (key.is('q')) {
            quit();
        } else if (rescreen.get().isPresent()) {
            session.resume();
        }
    }

    private void halted() {
        if (!symptoms.wantsToGoOn(session)) {
            quit();
        } else if (!symptoms.hasTold()) {
            session.resume();
        }
    }

    private Outcome stopped(SessionView view) {
        if (wasQuit) {
            return Outcome.QUIT;
        }
        if (!symptoms.hasTold()) {
            talk.read(Page.titled("It ends here").say(view.message().orElse("This is no longer permitted."))
                .hint(Hint.ENTER, "go on").page());
        }
        return Outcome.STOPPED;
    }
}
