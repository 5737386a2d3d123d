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

    /** What comes after a screening, and can be shown on the page on which the answers are confirmed. */
    @FunctionalInterface
    public interface Ahead {
        int MOST_ANSWERS = 5;

        /**
         * Shows it together with the answers.
         *
         * @param prospect what the verdict will be when the answers are right; it permits nothing
         * @return {@link Key#ENTER} when the answers are right, {@link Key#BACK}, or the key of the answer to be corrected, see
         *     {@link #keyOfAnswer}; empty when nothing was shown, so that the answers are still to be confirmed
         */
        Optional<Key> confirm(Verdict prospect, List<ReviewLine> answers);

        /** Numbers are left to what comes next. */
        static String keyOfAnswer(int index) {
            return Choices.key(Choices.LETTERS + index);
        }

        /** Whether the answers are few enough to stand on one page with something else. */
        static boolean fit(List<ReviewLine> answers) {
            return answers.size() <= MOST_ANSWERS;
        }

        /** Puts the answers on the page, each with the key that corrects it. */
        static void show(Page.Builder page, List<ReviewLine> answers) {
            page.say("You answered (a letter corrects its line):");
            for (int i = 0; i < answers.size(); i++) {
                page.item(keyOfAnswer(i), State.PLAIN, answers.get(i).asked() + " " + answers.get(i).answered());
            }
        }
    }

    /** Screens for what comes next, and tells what came of it; "all clear" needs no page of its own then. */
    public Optional<Verdict> screen(String person, Ahead ahead) {
        return screen(person, false, ahead);
    }

    /**
     * Screens, and tells what came of it.
     *
     * @param tellsAllClear whether "all clear" is worth a page, or what was asked for comes next anyway
     * @return empty when the person went back before the first question
     */
    public Optional<Verdict> screen(String person, boolean tellsAllClear) {
        return screen(person, tellsAllClear, (prospect, answers) -> Optional.empty());
    }

    private Optional<Verdict> screen(String person, boolean tellsAllClear, Ahead ahead) {
        screenings.warmUp();
        Screening screening = screenings.begin(person);
        Optional<String> objection = Optional.empty();
        while (true) {
            if (screening.screen().isEmpty()) {
                Optional<Verdict> verdict = concluded(screening, tellsAllClear, ahead);
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
    private Optional<Verdict> concluded(Screening screening, boolean tellsAllClear, Ahead ahead) {
        if (screening.endedInEmergency()) {
            Verdict verdict = screening.finish();
            if (verdicts.tellEmergency(verdict)) {
                return Optional.of(verdict);
            }
            screening.back();
            return Optional.empty();
        }
        if (!isConfirmed(screening, ahead)) {
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
    private boolean isConfirmed(Screening screening, Ahead ahead) {
        List<ReviewLine> answers = screening.review();
        if (answers.isEmpty()) {
            return true;
        }
        Optional<Key> confirmed = Optional.of(screening.prospect()).filter(ScreeningTalk::isAllClear)
            .flatMap(prospect -> ahead.confirm(prospect, answers));
        Key key = confirmed.orElseGet(() -> review(answers));
        if (key.kind() == Key.Kind.ENTER) {
            return true;
        }
        if (key.kind() == Key.Kind.BACK) {
            screening.back();
            return false;
        }
        screening.reopen(answers.get(Choices.index(key) - (confirmed.isPresent() ? Choices.LETTERS : 0)).question());
        return false;
    }

    private Key review(List<ReviewLine> answers) {
        Page.Builder page = Page.titled("What you answered");
        page.say("Is this right? Its number or letter corrects a line.").gap();
        for (int i = 0; i < answers.size(); i++) {
            page.item(Choices.key(i), State.PLAIN, answers.get(i).asked() + " " + answers.get(i).answered());
        }
        return talk.ask(page.hint(Hint.ENTER, "this is right, go on").hint(Hint.ESC, "back").page());
    }
}
