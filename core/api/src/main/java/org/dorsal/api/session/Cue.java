package org.dorsal.api.session;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What to do now.
 *
 * @param part where in the activity it belongs
 * @param text the instruction, at most 60 characters
 * @param side the side being worked; empty where there are none
 * @param set which set it is, from 1
 * @param sets how many sets there are
 * @param repetition which repetition within the set (and side), from 1
 * @param repetitions how many there are
 * @param lasts how long this cue lasts in all
 * @param remaining how much of that is left, never negative
 * @param breath what the breath does now; empty where it is not paced
 * @param index its place among all cues of the session, from 0
 * @param count how many cues the session has
 */
public record Cue(Part part, String text, Optional<Side> side, int set, int sets, int repetition, int repetitions,
        Duration lasts, Duration remaining, Optional<BreathPhase> breath, int index, int count) {

    /** Where in the activity a cue belongs. */
    public enum Part { GET_READY, GET_ON, MOVE, HOLD, REST, GET_OFF }

    /** The side being worked. */
    public enum Side { FIRST, SECOND }

    public enum BreathPhase { IN, OUT }

    public Cue {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(lasts, "lasts");
        Objects.requireNonNull(remaining, "remaining");
        Objects.requireNonNull(breath, "breath");
    }
}
