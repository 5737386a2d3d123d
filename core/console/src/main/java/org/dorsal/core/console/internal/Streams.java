package org.dorsal.core.console.internal;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Where a command reads and writes. Never the process's own streams directly: a command may serve another terminal.
 *
 * @param in what is typed or piped in, in UTF-8
 * @param out what was asked for; flushed by whoever waits for an answer, and when the command ends
 * @param err what went wrong
 * @param terminal whether a person sits at both ends; looked up only when needed, as the look-up takes time
 * @param width how many columns a line has
 */
public record Streams(InputStream in, PrintWriter out, PrintWriter err, BooleanSupplier terminal, int width) {
    public Streams {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
        Objects.requireNonNull(terminal, "terminal");
    }

    /** Whether a person sits at both ends. */
    public boolean interactive() {
        return terminal.getAsBoolean();
    }
}
