package org.dorsal.api.activity;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.internal.Checked;

/**
 * One thing to do, read or heard while doing it.
 *
 * @param text an instruction of at most 60 characters: a person reads it with busy hands
 * @param action what the body does meanwhile
 * @param lasts how long, 1 second to 10 minutes; empty only for a {@link Action#HOLD}, which then lasts as the
 *     {@link Dose#hold()} says
 */
public record Step(String text, Action action, Optional<Duration> lasts) {
    /** The longest text of a step, in characters. */
    public static final int LONGEST_TEXT = 60;

    /** What the body does during a step. */
    public enum Action {
        /** Taking a position, or moving. */
        MOVE,
        /** Keeping a position; shown with a countdown and paced by breath. */
        HOLD,
        /** Letting go. */
        REST
    }

    public Step {
        Checked.text("step", text, LONGEST_TEXT);
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(lasts, "lasts");
        if (lasts.isEmpty() && action != Action.HOLD) {
            throw new IllegalArgumentException("step '" + text + "' says not how long it lasts; only a hold may leave that to the dose");
        }
        lasts.ifPresent(d -> Checked.within("length of step '" + text + "'", d, Duration.ofSeconds(1), Dose.LONGEST));
    }

    public static Step move(String text, Duration lasts) {
        return new Step(text, Action.MOVE, Optional.of(lasts));
    }

    public static Step hold(String text) {
        return new Step(text, Action.HOLD, Optional.empty());
    }
}
