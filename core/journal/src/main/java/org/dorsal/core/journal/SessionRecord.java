package org.dorsal.core.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.session.Relief;

/**
 * A session as it is kept.
 *
 * @param id unique among all sessions
 * @param at when it began
 * @param activity the activity's id
 * @param title its title as it was shown
 * @param variant the variant's id
 * @param selfAdjustment whether the variant was a self-adjustment
 * @param program the program it was part of, if any
 * @param painBefore 0 to 10
 * @param end how it ended; empty while it runs, and for ever when the process died
 * @param settled whether what was felt after it settled within 24 hours; empty until answered
 */
public record SessionRecord(String id, Instant at, String activity, String title, String variant, boolean selfAdjustment,
        Optional<String> program, int painBefore, Optional<End> end, Optional<Boolean> settled) {

    /** How a session came to its end. */
    public enum How {
        /** All steps were done. */
        DONE,
        /** Ended early by the person, without a symptom. */
        QUIT,
        /** Stopped by a symptom or because it was no longer permitted. */
        STOPPED,
        /** The process ended in the middle; closed at the next start. */
        INTERRUPTED
    }

    /**
     * @param painAfter 0 to 10; empty where nobody could be asked
     * @param relief empty where nobody could be asked
     */
    public record End(How how, Instant at, Optional<Integer> painAfter, Optional<Relief> relief) {
        public End {
            Objects.requireNonNull(how, "how");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(painAfter, "painAfter");
            Objects.requireNonNull(relief, "relief");
        }
    }

    public SessionRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(settled, "settled");
    }

    /** Pain after less pain before, where both are known. */
    public Optional<Integer> change() {
        return end.flatMap(End::painAfter).map(after -> after - painBefore);
    }
}
