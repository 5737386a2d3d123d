package org.dorsal.core.session.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dorsal.core.facts.internal.LiveSession;
import org.dorsal.core.session.SessionUnderWayException;

/** The session each person is in: one at a time. Any thread may call. */
public final class LiveSessions implements LiveSession {
    private final Map<String, Place> byPerson = new ConcurrentHashMap<>();

    /** A person's place, held by a session from before it is judged whether it may begin. */
    static final class Place {
        private final String session;
        private final String title;
        private volatile Optional<GuidedSession> begun = Optional.empty();

        private Place(String session, String title) {
            this.session = session;
            this.title = title;
        }

        void take(GuidedSession guided) {
            begun = Optional.of(guided);
        }

        private boolean isFree() {
            return begun.filter(GuidedSession::isOver).isPresent();
        }
    }

    @Override
    public Optional<String> of(String person) {
        return Optional.ofNullable(byPerson.get(person)).filter(place -> !place.isFree()).map(place -> place.session);
    }

    /** Keeps the person's place for a session about to begin, unless another goes on. */
    Place claim(String person, String session, String title) {
        Place wanted = new Place(session, title);
        Place held = byPerson.compute(person, (p, known) -> known == null || known.isFree() ? wanted : known);
        if (held != wanted) {
            throw new SessionUnderWayException(held.session, held.title);
        }
        return wanted;
    }

    void leave(String person, Place place) {
        byPerson.remove(person, place);
    }
}
