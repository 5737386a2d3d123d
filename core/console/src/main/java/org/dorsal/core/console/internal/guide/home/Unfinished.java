package org.dorsal.core.console.internal.guide.home;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dorsal.core.console.internal.guide.Dates;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.session.SymptomTalk;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What earlier sessions left open: one that was cut off, and one that may not have settled. */
public final class Unfinished {
    private static final Logger LOG = LoggerFactory.getLogger(Unfinished.class);
    private final Talk talk;
    private final Sessions sessions;
    private final Supplier<SymptomTalk> symptoms;
    private final Clock clock;

    /** @param symptoms asks what had come up in one session */
    public Unfinished(Talk talk, Sessions sessions, Supplier<SymptomTalk> symptoms, Clock clock) {
        this.talk = Objects.requireNonNull(talk, "talk");
        this.sessions = Objects.requireNonNull(sessions, "sessions");
        this.symptoms = Objects.requireNonNull(symptoms, "symptoms");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Asks about both, where due. Where the journal fails, what is due stays so, and danger can be asked for now.
     *
     * @return what the person wants to start anew, as it was cut off
     */
    public Optional<String> settle(String person) {
        try {
            return asked(person);
        } catch (JournalException e) {
            LOG.warn("What earlier sessions left open cannot be read or kept", e);
            return Optional.empty();
        }
    }

    private Optional<String> asked(String person) {
        Optional<String> again = sessions.unfinished(person).flatMap(session -> close(person, session));
        sessions.awaitingSettled(person).ifPresent(session -> askSettled(person, session));
        return again;
    }

    /** Nobody knows whether it broke off because of how it felt, so that is asked before anything else. */
    private Optional<String> close(String person, SessionRecord session) {
        Page.Builder page = Page.titled("Cut off: " + session.title());
        page.say("It began on " + when(session) + " and did not come to its end; Dorsal was ended in the middle.");
        page.say("Had anything come up in it: pain, dizziness, tingling, anything at all that made you stop?");
        Key key = talk.ask(page.hint("y", "yes").hint("n", "no, nothing").hint(Hint.ESC, "ask me later").page());
        if (key.kind() == Key.Kind.BACK || key.is('y') && !wasHarmless(person)) {
            return Optional.empty();
        }
        if (key.is('n')) {
            sessions.closeUnfinished(person);
        }
        return startsAgain() ? Optional.of(session.program().orElse(session.activity())) : Optional.empty();
    }

    private boolean wasHarmless(String person) {
        return symptoms.get().explained(arisen -> sessions.explainUnfinished(person, arisen));
    }

    private boolean startsAgain() {
        Page.Builder page = Page.titled("Start it again?");
        page.say("You can start it again from the beginning, or leave it.");
        return !talk.ask(page.hint(Hint.ENTER, "start it again").hint("c", "close it").page()).is('c');
    }

    private void askSettled(String person, SessionRecord session) {
        Page.Builder page = Page.titled("Did it settle within 24 hours?");
        page.say(session.title() + ", on " + when(session) + ": whatever you felt afterwards, was it back to usual within a day?");
        Key key = talk.ask(page.hint("y", "yes, or there was nothing").hint("n", "no").hint(Hint.ESC, "ask me later").page());
        if (key.kind() != Key.Kind.BACK) {
            sessions.settled(person, session.id(), key.is('y'));
        }
    }

    private String when(SessionRecord session) {
        return Dates.day(session.at(), clock.getZone()) + " at " + Dates.hour(session.at(), clock.getZone());
    }
}
