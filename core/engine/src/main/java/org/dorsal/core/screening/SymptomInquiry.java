package org.dorsal.core.screening;

import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.osgi.annotation.versioning.ProviderType;

/** Asking what arose during an activity, or how it went. Not for use by several threads. */
@ProviderType
public interface SymptomInquiry {
    /** The screen to answer now; empty when nothing is left to ask. */
    Optional<Screen> screen();

    /** Answers the current screen and goes on. */
    void reply(Reply reply);

    /** Goes back to the screen before; false when there is none. */
    boolean back();

    /** What was answered so far, for {@link org.dorsal.api.session.Session#report} or {@code finish}. */
    Map<String, Answer> answers();
}
