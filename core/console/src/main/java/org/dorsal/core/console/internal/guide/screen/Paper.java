package org.dorsal.core.console.internal.guide.screen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a person reads and answers on. For one thread. */
public interface Paper {

    /** Shows a page that was not there before: whatever was pressed before it could be read is dropped. */
    void fresh(Page page);

    /** Shows the page that is there once more, as a key changed it. */
    void again(Page page);

    /**
     * Shows a page that changes with time. No key is dropped: the symptom key counts from the first instant.
     *
     * @param told what to tell those who do not see it; told again only when it changes
     */
    void live(Page page, String told);

    /** The next key, if one comes in time. */
    Optional<Key> key(Duration atMost);

    /**
     * Says that time runs, so that nobody is waited for: only what is meant for a session is taken as a key, and what
     * was brought along for the questions after it waits for them.
     */
    void timed(boolean running);

    /** Says that letters are text now, each to be given as it is typed, and no word stands for a key. */
    void spelling(boolean on);

    /** One stroke of the bell, where there is one. */
    void bell();

    /** Leaves lines behind that can still be read when the console is closed. */
    void leaveBehind(List<String> lines);
}
