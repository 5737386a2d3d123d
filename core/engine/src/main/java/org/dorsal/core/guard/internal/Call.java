package org.dorsal.core.guard.internal;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.LongUnaryOperator;

/**
 * A call into code that is not ours.
 *
 * @param body what to call
 * @param share how many of the nanoseconds that remain for the whole series it may take
 */
public record Call<T>(Callable<T> body, LongUnaryOperator share) {
    public Call {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(share, "share");
    }
}
