package org.dorsal.core.session;

import java.util.Optional;
import org.dorsal.api.session.Session;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.screening.Verdict;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: begins sessions. Any thread may call. */
@ProviderType
public interface Sessions {

    /**
     * Begins a session under the verdict, if its sitting still goes on and the variant is still open now.
     *
     * @throws RefusedException when the gate refuses
     * @throws UnknownActivityException when there is no such activity or variant
     * @throws org.dorsal.core.journal.JournalException when the beginning cannot be kept
     */
    Session begin(Verdict verdict, SessionRequest request);

    /** A session of this person that neither ended nor runs now: the process died in the middle of it. */
    Optional<SessionRecord> unfinished(String person);

    /** Closes such a session as interrupted. */
    void closeUnfinished(String person);

    /** The latest finished session of this person whose "did it settle within 24 hours?" is due and unanswered. */
    Optional<SessionRecord> awaitingSettled(String person);

    /** Answers that, for the session and for the program it was part of. */
    void settled(String person, String sessionId, boolean settled);
}
