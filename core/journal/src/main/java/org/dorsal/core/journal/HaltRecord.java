package org.dorsal.core.journal;

import java.time.Instant;
import java.util.Objects;

/**
 * The symptom key was pressed, and nobody has said why yet. Kept so that a process that dies meanwhile leaves something
 * behind; what is said in the end, a {@link StopRecord} or an {@link EventRecord}, takes its place.
 *
 * @param session the session it halted
 * @param number which halt of that session, from 1; with the session unique among all halts
 * @param at when the key was pressed
 * @param activity the activity's id
 */
public record HaltRecord(String session, int number, Instant at, String activity) {
    public HaltRecord {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(activity, "activity");
    }
}
