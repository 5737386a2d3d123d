package org.dorsal.core.journal;

import java.io.Serial;
import java.nio.file.Path;
import java.util.Objects;

/** The journal could not be read or written. Carries the facts; whoever shows it words them. */
public final class JournalException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        /** The folder or file may not be written. */
        READ_ONLY,
        /** The disk is full. */
        FULL,
        /** The file is no journal, or parts of it are lost. It is left as it is. */
        DAMAGED,
        /** A newer Dorsal wrote it. It is left as it is. */
        NEWER,
        /** Another process has it. */
        IN_USE,
        /** The library that reads and writes it cannot be loaded. Nothing is wrong with the journal. */
        NO_LIBRARY,
        /** The file was moved or removed while it was in use. */
        GONE,
        /** The disk reported an error. */
        FAILED
    }

    private final Problem problem;
    private final transient Path file;

    public JournalException(Problem problem, Path file, Throwable cause) {
        super("journal " + problem + ": " + file, cause);
        this.problem = Objects.requireNonNull(problem, "problem");
        this.file = Objects.requireNonNull(file, "file");
    }

    public Problem problem() {
        return problem;
    }

    public Path file() {
        return file;
    }
}
