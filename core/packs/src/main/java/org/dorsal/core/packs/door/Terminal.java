package org.dorsal.core.packs.door;

import java.util.Optional;

/** The terminal in which an errand was typed. Used by one thread. Writing to one that is gone does nothing. */
public interface Terminal {
    void out(String text);

    void err(String text);

    /** The next line that is typed there, without its end; empty where nobody answers any more. */
    Optional<String> ask();
}
