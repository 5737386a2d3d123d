package org.dorsal.tck.internal;

import org.dorsal.tck.Problem;

/** Takes down what happens, as it happens: what comes after may never come. */
public interface Diary {
    /** The name and version of the plugin. */
    void isOf(String plugin);

    /** A requirement is being looked at. */
    void examines(String requirement);

    void found(Problem problem);

    void notes(String note);
}
