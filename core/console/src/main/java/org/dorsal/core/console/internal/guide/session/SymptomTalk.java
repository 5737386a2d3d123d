package org.dorsal.core.console.internal.guide.session;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dorsal.api.activity.Step;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Judgement;
import org.dorsal.api.session.NotKeptException;
import org.dorsal.api.session.Session;
import org.dorsal.core.console.internal.guide.question.QuestionTalk;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.verdict.VerdictTalk;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.SymptomInquiry;

/** What follows the symptom key, once the session stands still: coming off, saying what arose, and what came of it. */
public final class SymptomTalk {
    private static final String NOT_KEPT = "This could not be written down. Nothing is permitted until the journal can be written.";
    private final Talk talk;
    private final QuestionTalk questions;
    private final Screenings screenings;
    private final VerdictTalk verdicts;
    private final Supplier<Optional<JournalException>> fault;
    private Optional<Level> level = Optional.empty();

    /** @param fault why the journal cannot be written, where it cannot */
    public SymptomTalk(Talk talk, QuestionTalk questions, Screenings screenings, VerdictTalk verdicts,
            Supplier<Optional<JournalException>> fault) {
        this.fault = Objects.requireNonNull(fault, "fault");
        this.talk = Objects.requireNonNull(talk, "talk");
        this.questions = Objects.requireNonNull(questions, "questions");
        this.screenings = Objects.requireNonNull(screenings, "screenings");
        this.verdicts = Objects.requireNonNull(verdicts, "verdicts");
    }

    /** Whether the person was told why the session ended. */
    boolean hasTold() {
        return level.isPresent();
    }

    /** How serious what stopped the session is; empty when nothing did. */
    public Optional<Level> level() {
        return level;
    }

    /**
     * Asks and reports; false when the session may go on but the person has had enough.
     *
     * @throws NotKeptException when the stop could not be kept; the person was told, and what to do about what arose
     */
    boolean wantsToGoOn(Session session) {
        comeOff(session);
        return explained(session::report) || hasTold();
    }

    /**
     * Asks what arose, and tells what was made of it.
     *
     * @param judging keeps and judges it
     * @return whether it was harmless, and the person wants to go on
     */
    public boolean explained(Function<Map<String, Answer>, Judgement> judging) {
        SymptomInquiry inquiry = screenings.inquire();
        questions.ask(inquiry);
        Judgement judgement = judging.apply(inquiry.answers());
        if (judgement.harmless()) {
            return goesOn(judgement);
        }
        level = Optional.of(judgement.findings().stream().map(Finding::level).reduce(Level.CAUTION, Level::orHigher));
        Optional<String> unkept = judgement.kept() ? Optional.empty() : Optional.of(NOT_KEPT);
        verdicts.tell("It ends here, to be on the safe side", judgement.findings(), inquiry.answers(), unkept, "go on");
        if (!judgement.kept()) {
            fault.get().ifPresent(SymptomTalk::fail);
        }
        return false;
    }

    private static void fail(JournalException cause) {
        throw new NotKeptException(cause);
    }

    private void comeOff(Session session) {
        Page.Builder page = Page.titled("STOPPED. Come off first; the screen can wait");
        session.variant().getOff().stream().map(Step::text).forEach(page::indented);
        talk.ask(page.gap().say("Then say what happened.").hint(Hint.ENTER, "I am off").page());
    }

    private boolean goesOn(Judgement judgement) {
        Page.Builder page = Page.titled("You may go on");
        judgement.findings().forEach(finding -> page.say(finding.advice()).indented("Why: " + finding.reason()));
        return talk.ask(page.hint(Hint.ENTER, "go on").hint("q", "end").page()).kind() == Key.Kind.ENTER;
    }
}
