package org.dorsal.core.packs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What operators did with packs, oldest first, and whether that is all of it.
 *
 * @param damage where the chain of lines breaks first; empty where it is whole
 */
public record AuditTrail(List<Entry> entries, Optional<Refusal> damage) {
    /** Whether a line is what was written. */
    public enum State {
        /** It is. */
        SOUND,
        /** The process died while it wrote this line, and wrote it down no further. */
        UNFINISHED,
        /** It was altered, or something is missing or added before it. */
        BROKEN
    }

    /** What became of it. */
    public enum Outcome {
        /** It is not written down how it ended, or it is still under way. */
        BEGUN,
        /** It was done. */
        DONE,
        /** It was not done, and left everything as it was. */
        NOT_DONE
    }

    /**
     * Something that was done, or was to be done.
     *
     * @param line its number in the file, from 1
     * @param at when, in ISO 8601; empty where it cannot be read
     * @param generation of the ledger once it is done
     * @param action what was to be done
     */
    public record Entry(int line, String at, long generation, String action, State state, Outcome outcome) {
        public Entry {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    public AuditTrail {
        entries = List.copyOf(entries);
        Objects.requireNonNull(damage, "damage");
    }
}
