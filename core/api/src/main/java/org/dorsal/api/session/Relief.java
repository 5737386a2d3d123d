package org.dorsal.api.session;

/** How an activity went, in the person's own judgement. */
public enum Relief {
    /** "I did all of it." */
    ALL,
    /** "I did part of it." */
    PART,
    /** "It hurts." */
    HURTS
}
