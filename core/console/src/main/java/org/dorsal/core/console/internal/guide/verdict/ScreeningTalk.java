package org.dorsal.core.console.internal.guide.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.safety.Level;
import org.dorsal.core.console.internal.guide.question.QuestionTalk;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Choices;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.screening.InvalidReplyException;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.ReviewLine;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Verdict;

/** Leading a person through a screening, up to its verdict. */
public final class ScreeningTalk {
    private final Talk talk;
    private final QuestionTalk questions;
    private final Screenings screenings;
    private final VerdictTalk verdicts;

    public ScreeningTalk(Talk talk, QuestionTalk questions, Screenings screenings, VerdictTalk verdicts) {
        this.verdicts = Objects.requireNonNull(verdicts, "verdicts");
        this.talk = Objects.requireNonNull(talk, "talk");
        this.questions = Objects.requireNonNull(questions, "questions");
        this.screenings = Objects.requireNonNull(screenings, "screenings");
    }

    /**
     * Screens, and tells what came of it.
     *
     * @param tellsAllClear whether "all clear" is worth a page, or what was asked for comes next anyway
     * @return empty when the person went back before the first question
     */
    public Optional<Verdict> screen(String person, boolean tellsAllClear) {
        screenings.warmUp();
        Screening screening = screenings.begin(person);
        Optional<String> objection = Optional.empty();
        while (true) {
            if (screening.screen().isEmpty()) {
                Optional<Verdict> verdict = concluded(screening, tellsAllClear);
                if (verdict.isPresent()) {
                    return verdict;
                }
                continue;
            }
            Optional<Reply> reply = questions.ask(screening.screen().get(), objection);
            if (reply.isEmpty() && !screening.back()) {
                return Optional.empty();
            }
            objection = reply.flatMap(given -> objectionTo(given, screening));
        }
    }

    /** The verdict, told; empty when the person goes back to an answer. */
    private Optional<Verdict> concluded(Screening screening, boolean tellsAllClear) {
        if (screening.endedInEmergency()) {
            Verdict verdict = screening.finish();
            if (verdicts.tellEmergency(verdict)) {
                return Optional.of(verdict);
            }
            screening.back();
            return Optional.empty();
        }
        if (!isConfirmed(screening)) {
            return Optional.empty();
        }
        Verdict verdict = screening.finish();
        if (tellsAllClear || !isAllClear(verdict)) {
            verdicts.tell(verdict);
        }
        return Optional.of(verdict);
    }

    private static boolean isAllClear(Verdict verdict) {
        return verdict.assessment().isDeterminate() && verdict.assessment().level() == Level.SELF_CARE;
    }

    private static Optional<String> objectionTo(Reply reply, Screening screening) {
        try {
            screening.reply(reply);
            return Optional.empty();
        } catch (InvalidReplyException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Shows what was answered; false when something is to be corrected first. */
    private boolean isConfirmed(Screening screening) {
        List<ReviewLine> lines = screening.review();
        if (lines.isEmpty()) {
            return true;
        }
        Page.Builder page = Page.titled("What you answered");
        page.say("Is this right? Its number or letter corrects a line.").gap();
        for (int i = 0; i < lines.size(); i++) {
            page.item(Choices.key(i), State.PLAIN, lines.get(i).asked() + " " + lines.get(i).answered());
        }
        Key key = talk.ask(page.hint(Hint.ENTER, "this is right, go on").hint(Hint.ESC, "back").page());
        if (key.kind() == Key.Kind.ENTER) {
            return true;
        }
        if (key.kind() == Key.Kind.BACK) {
            screening.back();
            return false;
        }
        screening.reopen(lines.get(Choices.index(key)).question());
        return false;
    }
}
