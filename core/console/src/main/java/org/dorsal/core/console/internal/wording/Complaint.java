package org.dorsal.core.console.internal.wording;

import java.io.Serial;
import java.util.Objects;

import org.dorsal.core.console.internal.ExitCode;

/** Why a command ends without doing what was asked, already in words: what is wrong and where, and what to do next. */
public final class Complaint extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String next;

    private Complaint(int exitCode, String what, String next) {
        super(Objects.requireNonNull(what, "what"));
        this.exitCode = exitCode;
        this.next = Objects.requireNonNull(next, "next");
    }

    /** The command was used wrongly. */
    public static Complaint misused(String what, String next) {
        return new Complaint(ExitCode.MISUSED, what, next);
    }

    /** The command could not do it. */
    public static Complaint failed(String what, String next) {
        return new Complaint(ExitCode.FAILED, what, next);
    }

    /** The gate refused. */
    public static Complaint refused(String what, String next) {
        return new Complaint(ExitCode.REFUSED, what, next);
    }

    public int exitCode() {
        return exitCode;
    }

    /** What is wrong, in sentences. */
    public String what() {
        return getMessage();
    }

    /** What to do about it, in sentences. */
    public String next() {
        return next;
    }
}
