package org.dorsal.core.console.internal.guide.question;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.sound.Silence;
import org.dorsal.core.console.internal.guide.sound.Sounds;
import org.dorsal.core.console.internal.guide.sound.Sounds.Signal;
import org.dorsal.core.screening.InvalidReplyException;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.Screen;
import org.dorsal.core.screening.SymptomInquiry;

/** Putting one question to a person. */
public final class QuestionTalk {
    private static final String SOUND = "This is what you will hear.";
    private final Talk talk;
    private final QuestionPage pages;
    private final Function<String, Optional<Fact>> facts;
    private final Supplier<Sounds> sounds;

    /**
     * @param facts the facts by id, for the range of a number
     * @param sounds what is heard in a session; tried out where a person is asked what is at hand
     */
    public QuestionTalk(Talk talk, QuestionPage pages, Function<String, Optional<Fact>> facts, Supplier<Sounds> sounds) {
        this.sounds = Objects.requireNonNull(sounds, "sounds");
        this.talk = Objects.requireNonNull(talk, "talk");
        this.pages = Objects.requireNonNull(pages, "pages");
        this.facts = Objects.requireNonNull(facts, "facts");
    }

    /** Asks whatever is left to ask. */
    public void ask(SymptomInquiry inquiry) {
        Optional<String> objection = Optional.empty();
        while (inquiry.screen().isPresent()) {
            Optional<Reply> reply = ask(inquiry.screen().get(), objection);
            if (reply.isEmpty()) {
                inquiry.back();
            }
            objection = reply.flatMap(given -> objectionTo(given, inquiry));
        }
    }

    private static Optional<String> objectionTo(Reply reply, SymptomInquiry inquiry) {
        try {
            inquiry.reply(reply);
            return Optional.empty();
        } catch (InvalidReplyException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Asks until there is an answer.
     *
     * @param objection what was wrong with the answer given before, if anything
     * @return empty when the person wants to go back
     */
    public Optional<Reply> ask(Screen screen, Optional<String> objection) {
        if (!QuestionPage.triesSounds(screen)) {
            return ask(screen, objection, new Silence());
        }
        try (Sounds tried = sounds.get()) {
            return ask(screen, objection, tried);
        }
    }

    private Optional<Reply> ask(Screen screen, Optional<String> objection, Sounds tried) {
        Draft blank = draft(screen.question());
        Draft draft = objection.map(blank::saying).orElse(blank);
        talk.paper().fresh(pages.of(screen, draft));
        tried.give(Signal.START, SOUND);
        while (true) {
            Key key = talk.next(tried::tick);
            if (key.is('t') && QuestionPage.triesSounds(screen)) {
                tried.give(Signal.START, SOUND);
                continue;
            }
            if (key.kind() == Key.Kind.BACK || key.is('b')) {
                return Optional.empty();
            }
            draft = draft.press(key);
            if (draft.reply().isPresent()) {
                return draft.reply();
            }
            talk.paper().again(pages.of(screen, draft));
        }
    }

    private Draft draft(Question question) {
        return Draft.of(question, NumberRange.of(question.number().flatMap(facts)));
    }
}
