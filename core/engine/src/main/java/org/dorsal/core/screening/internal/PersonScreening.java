package org.dorsal.core.screening.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.ReviewLine;
import org.dorsal.core.screening.Screen;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Verdict;

/** A screening as it goes on: asks, and listens for danger after every reply. */
final class PersonScreening implements Screening {
    private final String person;
    private final Interview interview;
    private final Conclusion conclusion;
    private final Instant begun;
    private Optional<Verdict> emergency = Optional.empty();

    PersonScreening(String person, Interview interview, Conclusion conclusion, Instant begun) {
        this.person = person;
        this.interview = interview;
        this.conclusion = conclusion;
        this.begun = begun;
    }

    @Override
    public Optional<Screen> screen() {
        return endedInEmergency() ? Optional.empty() : interview.screen();
    }

    @Override
    public void reply(Reply reply) {
        if (endedInEmergency()) {
            throw new IllegalStateException("an emergency ended the questions");
        }
        interview.reply(reply);
        emergency = conclusion.emergency(person, interview.answers());
    }

    @Override
    public boolean back() {
        boolean gone = endedInEmergency() ? interview.takeBackLast() : interview.back();
        emergency = gone ? Optional.empty() : emergency;
        return gone;
    }

    @Override
    public List<ReviewLine> review() {
        return interview.review();
    }

    @Override
    public void reopen(String question) {
        interview.reopen(question);
        emergency = Optional.empty();
    }

    @Override
    public boolean endedInEmergency() {
        return emergency.isPresent();
    }

    @Override
    public Verdict prospect() {
        if (endedInEmergency()) {
            return emergency.get();
        }
        requireOver();
        return conclusion.prospect(person, interview.answers(), begun);
    }

    @Override
    public Verdict finish() {
        if (endedInEmergency()) {
            return emergency.get();
        }
        requireOver();
        return conclusion.complete(person, interview.answers(), begun);
    }

    private void requireOver() {
        if (!interview.isOver()) {
            throw new IllegalStateException("there is a screen to answer");
        }
    }
}
