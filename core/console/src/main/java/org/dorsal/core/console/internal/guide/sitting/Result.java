package org.dorsal.core.console.internal.guide.sitting;

/** What came of wanting to do something. */
public enum Result {
    /** Done, or part of it. */
    DONE,
    /** Stopped in the middle for a reason. */
    STOPPED,
    /** The gate refused. */
    REFUSED,
    /** The person went back before it began. */
    BACKED_OUT
}
