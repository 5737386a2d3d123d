package org.dorsal.core.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.session.Judgement;
import org.dorsal.api.session.Session;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.core.screening.Verdict;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: begins sessions. Any thread may call. */
@ProviderType
public interface Sessions {

    /**
     * Begins a session under the verdict, if its sitting still goes on and the variant is still open now: everything is
     * judged anew, with what the journal and the settings say at this time. The beginning is on the disk when this
     * returns, and time begins to run.
     *
     * @throws RefusedException when the gate refuses
     * @throws UnknownActivityException when there is no such activity or variant
     * @throws SessionUnderWayException when another session of this person still yields steps, or waits for its end
     * @throws org.dorsal.core.journal.JournalException when the beginning cannot be kept
     */
    Session begin(Verdict verdict, SessionRequest request);

    /** A session of this person that neither ended nor runs now: the process died in the middle of it. */
    Optional<SessionRecord> unfinished(String person);

    /** Closes such sessions as interrupted, as the person says that nothing had come up in them. */
    void closeUnfinished(String person);

    /**
     * Closes them as the person says that something had come up: it is judged as if it were said in the session, and is
     * a stop unless it is harmless. On the disk when this returns, or held in memory where the journal fails.
     *
     * @throws IllegalStateException when there is no such session
     */
    Judgement explainUnfinished(String person, Map<String, Answer> arisen);

    /** The stops whose closing still holds, those that a killed process left without an explanation included. */
    List<StopRecord> openStops(String person);

    /**
     * The latest session of this person that ended on an earlier day or at least 12 hours ago, unless its "did it settle
     * within 24 hours?" is answered. The answer covers the sessions before it too.
     */
    Optional<SessionRecord> awaitingSettled(String person);

    /** Answers that, for the session and for every program whose latest sitting waits for it or for one before it. */
    void settled(String person, String sessionId, boolean settled);
}
