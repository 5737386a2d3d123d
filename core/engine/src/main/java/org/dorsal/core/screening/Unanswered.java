package org.dorsal.core.screening;

/** What a caller who brings answers wants done with the facts it brings none for. */
public enum Unanswered {
    /** They stay unanswered: the assessment lists them and permits nothing. */
    ASK,
    /** The caller vouches for the normal value. */
    NO,
    /** Nobody knows: the worse answer, where the fact does not say otherwise. */
    UNKNOWN
}
