package org.dorsal.core.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.safety.Level;

/**
 * A stop and what it closed. It holds whatever happens to the check that found it, until {@code reopened}.
 *
 * @param id unique among all stops
 * @param at when it happened
 * @param session the session it stopped
 * @param activity the activity's id
 * @param events what arose, in the words of the fact {@code session_event}
 * @param level the highest level found
 * @param findings what was found, and by which check; at least one
 * @param reopened when a later screening opened again what it closed
 */
public record StopRecord(String id, Instant at, String session, String activity, Set<String> events, Level level,
        List<KeptFinding> findings, Optional<Instant> reopened) {
    public StopRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(activity, "activity");
        events = Set.copyOf(events);
        Objects.requireNonNull(level, "level");
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a stop closes something: it has a finding");
        }
        Objects.requireNonNull(reopened, "reopened");
    }
}
