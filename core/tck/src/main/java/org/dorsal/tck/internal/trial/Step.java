package org.dorsal.tck.internal.trial;

/**
 * Two samples that differ in what is known of one fact.
 *
 * @param fact which one
 * @param from the place of the one sample among all
 * @param to the place of the other
 * @param kind what the difference means
 */
record Step(String fact, int from, int to, Kind kind) {
    /** What the second sample is, compared with the first. */
    enum Kind {
        /** The answer is worse. */
        WORSE,
        /** A value became not sure. */
        NOT_SURE,
        /** The normal value became unanswered. */
        UNANSWERED
    }
}
