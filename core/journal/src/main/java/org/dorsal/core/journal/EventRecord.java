package org.dorsal.core.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Something that arose in a session and was harmless, so that the session could go on.
 *
 * @param session the session
 * @param halt which halt of that session it explains, from 1; with the session unique among all events
 * @param at when it was said
 * @param activity the activity's id
 * @param events what arose, in the words of the fact {@code session_event}
 */
public record EventRecord(String session, int halt, Instant at, String activity, Set<String> events) {
    public EventRecord {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(activity, "activity");
        events = Set.copyOf(events);
    }
}
