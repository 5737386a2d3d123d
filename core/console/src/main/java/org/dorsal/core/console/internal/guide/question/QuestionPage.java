package org.dorsal.core.console.internal.guide.question;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.fact.Question.Shape;
import org.dorsal.core.console.internal.guide.Dates;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.screening.Screen;

/** How a question looks while it is being answered. */
public final class QuestionPage {
    private final ZoneId zone;

    public QuestionPage(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    public Page of(Screen screen, Draft draft) {
        Question question = screen.question();
        Page.Builder page = Page.titled(question.title());
        screen.followsUp().ifPresent(line -> page.say("You marked: " + line.text()));
        if (!question.hint().isEmpty()) {
            page.say(question.hint());
        }
        lastTime(screen).ifPresent(at -> page.say("Last answered on " + Dates.day(at, zone) + "."));
        page.gap();
        if (question.shape() == Shape.NUMBER) {
            number(page, draft);
        } else {
            lines(page, question, draft);
        }
        if (triesSounds(screen)) {
            page.gap().say("You should have heard the sound that begins a session, unless sounds are off. t plays it again.")
                .say("For a voice: dorsal settings set console.voice espeak-ng").hint("t", "sound again");
        }
        Page shown = page.hint(Hint.ESC, "back").page();
        return draft.message().map(shown::saying).orElse(shown);
    }

    /** Where a person is asked what is at hand, once, sounds are tried out too. */
    static boolean triesSounds(Screen screen) {
        return screen.question().section() == Section.AT_HAND;
    }

    /** When "anything new since ...?" counts from: of use where the questions about lately are asked. */
    private static Optional<Instant> lastTime(Screen screen) {
        boolean reopening = screen.question().lines().stream().anyMatch(line -> !line.reopens().isEmpty());
        return reopening || screen.question().section() == Section.LAST_MONTHS ? screen.lastAnswered() : Optional.empty();
    }

    private static void lines(Page.Builder page, Question question, Draft draft) {
        boolean choice = question.shape() == Shape.CHOICE;
        for (int i = 0; i < question.lines().size(); i++) {
            page.item(Integer.toString(i + 1), choice && !draft.unsure().contains(i) ? State.PLAIN : state(draft, i),
                question.lines().get(i).text());
        }
        if (choice) {
            page.hint("1-" + question.lines().size(), "choose");
        } else {
            page.hint("1-" + question.lines().size(), "mark").hint("n", "none of these").hint(Hint.ENTER, "next");
        }
        if (question.notSure()) {
            page.hint("?", "not sure");
        }
    }

    private static State state(Draft draft, int line) {
        if (draft.unsure().contains(line)) {
            return State.UNSURE;
        }
        return draft.marked().contains(line) ? State.MARKED : State.UNMARKED;
    }

    private static void number(Page.Builder page, Draft draft) {
        if (draft.range().oneKey()) {
            page.hint("0-9", "that number");
            if (draft.range().greatest() >= 10) {
                page.hint("x", "10");
            }
        } else {
            page.say("Your answer: " + draft.typedWords() + "_").gap().say("From " + draft.range().words() + ".");
            page.hint("0-9", "digits").hint(Hint.ENTER, "next");
        }
        if (draft.question().notSure()) {
            page.hint("?", "not sure");
        }
    }
}
