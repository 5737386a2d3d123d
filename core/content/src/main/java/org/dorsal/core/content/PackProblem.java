package org.dorsal.core.content;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something wrong in a pack.
 *
 * @param file the path within the pack
 * @param line from 1; 0 where the problem is not in one place
 * @param column from 1; 0 where the problem is not in one place
 * @param pointer the JSON pointer (RFC 6901) of the value; empty for the whole file
 * @param what what is wrong, in one sentence
 * @param fix how to mend it, in one sentence
 */
public record PackProblem(String file, int line, int column, String pointer, String what, String fix) {
    /** By file, line and column. */
    public static final Comparator<PackProblem> IN_READING_ORDER = Comparator.comparing(PackProblem::file)
        .thenComparingInt(PackProblem::line).thenComparingInt(PackProblem::column);

    public PackProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(fix, "fix");
    }
}
