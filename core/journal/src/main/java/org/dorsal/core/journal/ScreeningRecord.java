package org.dorsal.core.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Level;

/**
 * A screening as it is kept.
 *
 * @param id unique among all screenings
 * @param at when it ended
 * @param complete whether every question due was answered; one ended by an emergency is not
 * @param level the highest level found
 * @param answers what was answered, by fact
 */
public record ScreeningRecord(String id, Instant at, boolean complete, Level level, Map<String, Answer> answers) {
    public ScreeningRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(level, "level");
        answers = Map.copyOf(answers);
    }
}
