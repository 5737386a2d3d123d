package org.dorsal.core.screening;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One screening of one person. It owns the order of the screens: danger first, and it ends at once in an emergency. Not
 * for use by several threads.
 */
@ProviderType
public interface Screening {

    /** The screen to answer now; empty when nothing is left to ask, or an emergency ended it. */
    Optional<Screen> screen();

    /**
     * Answers the current screen and goes on.
     *
     * @throws InvalidReplyException when the reply does not fit the question; the screen stays
     * @throws IllegalStateException when there is no screen
     */
    void reply(Reply reply);

    /** Goes back to the screen before; false when there is none. */
    boolean back();

    /** What was answered so far in this screening, in order. */
    List<ReviewLine> review();

    /** Asks a question of the review again, and whatever depends on it. */
    void reopen(String question);

    /**
     * Whether an emergency was found and ended the questions. It is in the journal, as a screening that is not complete,
     * from that moment on; {@link #back} and {@link #reopen} still correct a line marked by mistake.
     */
    boolean endedInEmergency();

    /**
     * What {@link #finish} would come to now. Nothing is kept by it, nothing opened again, and nothing can be begun on it.
     *
     * @throws IllegalStateException while there is a screen to answer
     */
    Verdict prospect();

    /**
     * Ends the screening: assesses, keeps answers and level in the journal, opens again what earlier stops closed where
     * that is due. On the disk when this returns.
     *
     * @throws IllegalStateException while there is a screen to answer
     */
    Verdict finish();
}
