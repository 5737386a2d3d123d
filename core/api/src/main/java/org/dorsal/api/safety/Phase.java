package org.dorsal.api.safety;

/** When a check is asked. */
public enum Phase {
    /** Before anything is permitted, and again whenever the installed checks change. */
    BEFORE,
    /** When something arises during an activity. */
    DURING,
    /** When an activity has ended. */
    AFTER
}
