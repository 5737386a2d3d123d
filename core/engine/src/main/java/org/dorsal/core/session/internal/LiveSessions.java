package org.dorsal.core.session.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.dorsal.core.facts.internal.LiveSession;
import org.dorsal.core.session.SessionUnderWayException;

/** The session each person is in: one at a time. Any thread may call. */
public final class LiveSessions implements LiveSession {
    private final Map<String, GuidedSession> byPerson = new ConcurrentHashMap<>();

    @Override
    public Optional<String> of(String person) {
        return Optional.ofNullable(byPerson.get(person)).filter(s -> !s.isOver()).map(GuidedSession::id);
    }

    /** Makes it the person's session, unless another goes on. */
    void enter(String person, GuidedSession session) {
        AtomicReference<GuidedSession> other = new AtomicReference<>();
        byPerson.compute(person, (p, known) -> {
            boolean free = known == null || known.isOver();
            other.set(free ? null : known);
            return free ? session : known;
        });
        if (other.get() != null) {
            throw new SessionUnderWayException(other.get().id(), other.get().activity().title());
        }
    }

    void leave(String person, GuidedSession session) {
        byPerson.remove(person, session);
    }
}
