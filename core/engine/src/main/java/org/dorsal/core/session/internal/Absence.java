package org.dorsal.core.session.internal;

import java.time.Duration;

/**
 * Something a session needs that is not there just now. An update of a bundle takes away what it brings and puts it back
 * within milliseconds; whoever is in the middle of an exercise need not stop for that.
 *
 * @param since when it was first missed, by the ticker
 * @param generation of the catalogue that was asked last
 * @param resting whether no answer is being waited for
 */
record Absence(long since, long generation, boolean resting) {
    /** How long it is waited for. */
    static final Duration GRACE = Duration.ofSeconds(2);

    /** Whether it may be there again, or has been away for too long. */
    boolean isToBeLookedInto(long now, long current) {
        return resting && (current != generation || isOver(now));
    }

    boolean isOver(long now) {
        return now - since >= GRACE.toNanos();
    }

    Absence lookedInto() {
        return new Absence(since, generation, false);
    }
}
