package org.dorsal.core.console.internal.guide.figure;

import org.dorsal.api.activity.Breath;
import org.dorsal.api.session.Cue.BreathPhase;

/** A bar that says what the breath does. */
public final class BreathBar {
    private BreathBar() {
    }

    /** As in {@code breathe out  <<<<<<}; of the same width whatever the phase, so that nothing jumps. */
    public static String of(BreathPhase phase, Breath breath) {
        return phase == BreathPhase.IN
            ? "breathe in   " + ">".repeat(breath.secondsIn() * 2)
            : "breathe out  " + "<".repeat(breath.secondsOut() * 2);
    }
}
