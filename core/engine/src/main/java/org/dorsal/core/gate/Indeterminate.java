package org.dorsal.core.gate;

import java.util.Objects;

/**
 * A check that gave no valid answer. One is enough to permit nothing.
 *
 * @param check the id of the check
 * @param bundle the bundle it comes from, as a symbolic name
 * @param cause what happened
 * @param detail more about it in a few words, such as the exception's class; may be empty
 */
public record Indeterminate(String check, String bundle, Cause cause, String detail) {
    /** Why there is no valid answer. */
    public enum Cause {
        /** Announced or required, but not there: its bundle is stopped, unresolved or gone. */
        MISSING,
        THREW,
        /** Returned null, or a list with null in it. */
        RETURNED_NULL,
        TIMED_OUT,
        /** Its bundle failed repeatedly and is not asked any more. */
        QUARANTINED,
        /** Reads a fact that no installed pack defines, or that two define differently. */
        UNDEFINED_FACT,
        /** Reads a setting that nobody can know: it may have been tightened, so its standard value is no substitute. */
        UNKNOWN_SETTING,
        /** The journal cannot be written, so nothing could be acknowledged. The check is named {@code journal}. */
        JOURNAL
    }

    public Indeterminate {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(detail, "detail");
    }
}
