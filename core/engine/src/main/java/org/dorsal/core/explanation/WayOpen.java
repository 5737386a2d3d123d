package org.dorsal.core.explanation;

import java.util.List;
import java.util.Objects;

/** What would have to be different for a variant that is closed. */
public sealed interface WayOpen {

    /**
     * These things about the person: with all of them changed it would be open, and none can be left out. For numbers the
     * nearest that would do.
     */
    record Otherwise(List<Change> changes) implements WayOpen {
        public Otherwise {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("what is closed needs a change to open");
            }
        }
    }

    /** An earlier stop holds it closed, whatever is answered now; a later complete screening asks about it. */
    record AfterStop() implements WayOpen {
    }

    /** No finding closes it; it waits for a check that could not answer, or for a fact still to be asked. */
    record WhenDecided() implements WayOpen {
    }

    /** No other answers open it, or none were found. */
    record Unknown() implements WayOpen {
    }

    /**
     * One thing that would be different.
     *
     * @param now as it is
     * @param then as it would have to be
     */
    record Change(Circumstance now, Circumstance then) {
        public Change {
            Objects.requireNonNull(now, "now");
            Objects.requireNonNull(then, "then");
        }
    }
}
