package org.dorsal.core.console.internal;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
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
 * @param directory where it was typed, absolute: files that it names without a folder lie there
 */
public record Streams(InputStream in, PrintWriter out, PrintWriter err, BooleanSupplier terminal, int width, Path directory) {
    private static final int LEAST_WIDTH = 40;
    private static final int GREATEST_WIDTH = 200;

    public Streams {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
        Objects.requireNonNull(terminal, "terminal");
        Objects.requireNonNull(directory, "directory");
    }

    /** Typed where this process runs. */
    public Streams(InputStream in, PrintWriter out, PrintWriter err, BooleanSupplier terminal, int width) {
        this(in, out, err, terminal, width, Path.of("").toAbsolutePath());
    }

    /** A file by the name under which it was typed; whole where it was typed elsewhere than this process runs. */
    public Path file(String typed) {
        return directory.equals(Path.of("").toAbsolutePath()) ? Path.of(typed) : directory.resolve(typed);
    }

    /** The columns to use in a terminal that has so many: a line is never shorter or longer than can be read. */
    public static int width(int columns) {
        return Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, columns));
    }

    /** Whether a person sits at both ends. */
    public boolean interactive() {
        return terminal.getAsBoolean();
    }
}
