package org.dorsal.api.session;

import java.util.Objects;
import java.util.Optional;

/**
 * How a session stands at one moment.
 *
 * @param state where it stands
 * @param cue what to do now; present exactly while {@link State#RUNNING} or {@link State#PAUSED}
 * @param message why it paused, halted or closed, in plain words; empty when there is nothing to say
 */
public record SessionView(State state, Optional<Cue> cue, Optional<String> message) {

    /** Where a session stands. */
    public enum State {
        /** Time runs, the cue is to be done. */
        RUNNING,
        /** Time stands still; {@link Session#resume()} goes on. */
        PAUSED,
        /** The installed checks changed: being reassessed before the next step. */
        CHECKING,
        /** A new question must be answered before it can go on; a new screening asks it. */
        QUESTIONED,
        /** Something arose; {@link Session#report} says what. No step until that is judged harmless. */
        HALTED,
        /** Stopped, for good: by the person, by a finding, or because it is no longer permitted. */
        STOPPED,
        /** All steps are done; {@link Session#finish} records how it went. */
        DONE,
        /** Recorded, for good. */
        RECORDED
    }

    public SessionView {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(cue, "cue");
        Objects.requireNonNull(message, "message");
        if (cue.isPresent() != (state == State.RUNNING || state == State.PAUSED)) {
            throw new IllegalArgumentException("a step is shown while running or paused, not when " + state);
        }
    }
}
