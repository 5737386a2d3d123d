package org.dorsal.api.fact;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of one fact, how, and since when. A fact without an answer is unanswered.
 *
 * @param state how it came to be known
 * @param value the value given; present exactly when the state is {@link State#GIVEN}
 * @param at when it was said
 */
public record Answer(State state, Optional<FactValue> value, Instant at) {
    /** How an answer came to be. */
    public enum State {
        /** The person, the journal or a setting gave a value. */
        GIVEN,
        /** Asked, and the person does not know. */
        NOT_SURE,
        /** Not asked, as a question's condition did not apply: the normal value. */
        SKIPPED,
        /** Asked, and none of the lines applied: the normal value. */
        NONE_OF_THESE,
        /** A caller vouched for the normal value without asking; never reused for a later screening. */
        ATTESTED
    }

    public Answer {
        Objects.requireNonNull(at, "at");
        if ((state == State.GIVEN) != value.isPresent()) {
            throw new IllegalArgumentException("an answer has a value exactly when it is given, not when " + state);
        }
    }

    public static Answer given(FactValue value, Instant at) {
        return new Answer(State.GIVEN, Optional.of(value), at);
    }

    public static Answer without(State state, Instant at) {
        return new Answer(state, Optional.empty(), at);
    }
}
