package org.dorsal.core.console.internal.guide.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    public ScreeningTalk(Talk talk, QuestionTalk questions, Screenings screenings) {
        this.talk = Objects.requireNonNull(talk, "talk");
        this.questions = Objects.requireNonNull(questions, "questions");
        this.screenings = Objects.requireNonNull(screenings, "screenings");
    }

    /** Screens; empty when the person went back before the first question. */
    public Optional<Verdict> screen(String person) {
        screenings.warmUp();
        Screening screening = screenings.begin(person);
        Optional<String> objection = Optional.empty();
        while (true) {
            if (screening.screen().isEmpty()) {
                if (screening.endedInEmergency() || isConfirmed(screening)) {
                    return Optional.of(screening.finish());
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
