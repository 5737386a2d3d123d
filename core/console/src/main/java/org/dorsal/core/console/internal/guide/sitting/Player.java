package org.dorsal.core.console.internal.guide.sitting;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Session;
import org.dorsal.core.console.internal.guide.question.QuestionTalk;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.session.SessionRun;
import org.dorsal.core.console.internal.guide.session.SymptomTalk;
import org.dorsal.core.console.internal.guide.sound.Sounds;
import org.dorsal.core.console.internal.guide.verdict.ScreeningTalk;
import org.dorsal.core.console.internal.guide.verdict.VerdictTalk;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.Sessions;

/** Begins sessions and shows them. */
public final class Player {
    private final Talk talk;
    private final Sessions sessions;
    private final Screenings screenings;
    private final QuestionTalk questions;
    private final ScreeningTalk screening;
    private final VerdictTalk verdicts;
    private final Supplier<Optional<JournalException>> fault;
    private final Supplier<Sounds> sounds;
    private final boolean getReadySounds;
    private final int pace;

    public Player(Talk talk, Sessions sessions, Screenings screenings, QuestionTalk questions, ScreeningTalk screening,
            VerdictTalk verdicts, Supplier<Optional<JournalException>> fault, Supplier<Sounds> sounds, boolean getReadySounds,
            int pace) {
        this.fault = Objects.requireNonNull(fault, "fault");
        this.talk = Objects.requireNonNull(talk, "talk");
        this.sessions = Objects.requireNonNull(sessions, "sessions");
        this.screenings = Objects.requireNonNull(screenings, "screenings");
        this.questions = Objects.requireNonNull(questions, "questions");
        this.screening = Objects.requireNonNull(screening, "screening");
        this.verdicts = Objects.requireNonNull(verdicts, "verdicts");
        this.sounds = Objects.requireNonNull(sounds, "sounds");
        this.getReadySounds = getReadySounds;
        this.pace = pace;
    }

    /**
     * A session that was played.
     *
     * @param session which
     * @param outcome how it came to its end
     * @param stoppedAt how serious what stopped it is; empty when nothing was reported
     */
    public record Played(Session session, SessionRun.Outcome outcome, Optional<Level> stoppedAt) {
    }

    /** @throws RefusedException when the gate refuses */
    public Played play(Verdict verdict, String activity, String variant, Optional<Dose> dose, Optional<String> program) {
        Session session = sessions.begin(verdict, new SessionRequest(verdict.person(), activity, Optional.of(variant), dose,
            program, Optional.empty(), pace));
        try (Sounds heard = sounds.get()) {
            SymptomTalk symptoms = new SymptomTalk(talk, questions, screenings, verdicts, fault);
            SessionRun run = new SessionRun(talk, session, heard, getReadySounds, symptoms,
                () -> screening.screen(verdict.person(), false));
            SessionRun.Outcome outcome = run.run();
            return new Played(session, outcome, symptoms.level());
        }
    }
}
