package org.dorsal.core.guard.internal;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of a call.
 *
 * @param kind how it ended
 * @param value what it returned; empty when that was null, or it did not return
 * @param thrown what it threw, exactly for {@link Kind#THREW}
 */
public record Outcome<T>(Kind kind, Optional<T> value, Optional<Throwable> thrown) {

    /** How a call ended. */
    public enum Kind {
        RETURNED,
        THREW,
        /** It overran its share and gave way when interrupted. */
        CUT_OFF,
        /** It overran its share and ignored the interrupt; its thread was given up. */
        STUCK,
        /** No time was left to call it. */
        NOT_CALLED
    }

    public Outcome {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(thrown, "thrown");
    }

    static <T> Outcome<T> returned(T value) {
        return new Outcome<>(Kind.RETURNED, Optional.ofNullable(value), Optional.empty());
    }

    static <T> Outcome<T> threw(Throwable thrown) {
        return new Outcome<>(Kind.THREW, Optional.empty(), Optional.of(thrown));
    }

    static <T> Outcome<T> without(Kind kind) {
        return new Outcome<>(kind, Optional.empty(), Optional.empty());
    }
}
