package org.dorsal.api.session;

import java.util.List;
import java.util.Map;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Finding;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A permitted variant being done, by one person; the only type that yields a step. It keeps the wording it began with.
 *
 * <p>Time moves only through {@link #view()}: whoever shows the session asks again and again, ten times a second or so.
 * Any thread may call any method; none blocks longer than a write to the journal takes. A step is yielded only under a
 * live permit: when the catalogue changes, the next step waits for a new assessment.
 */
@ProviderType
public interface Session {

    /** Unique among all sessions of an installation. */
    String id();

    Activity activity();

    Variant variant();

    /** Lets time run on, and says where the session stands. */
    SessionView view();

    /** Lets time stand still. Nothing happens unless running; while checking, it is paused after that. */
    void pause();

    /**
     * Goes on after a pause; after a halt only when the report was judged harmless. When {@link
     * SessionView.State#QUESTIONED}, goes on once a newer screening permits it, and does nothing before, nor where
     * none can be looked up.
     */
    void resume();

    /** Goes to the next step. Nothing happens unless running or paused. */
    void next();

    /** Goes to the step before. Nothing happens unless running or paused. */
    void back();

    /**
     * The symptom key: halts at once. No plugin, no journal and no lock that either could hold is involved, so this
     * returns immediately.
     */
    void halt();

    /**
     * Says what arose, after a halt. The during-checks judge it: only what they call harmless makes the session
     * {@link SessionView.State#PAUSED} again; anything else, or nothing, or a failure of a check, stops it for good, also
     * where that cannot be put on the disk: see {@link Judgement#kept()}.
     *
     * @param answers the answers to the questions of the section {@code DURING}
     * @throws IllegalStateException when the session is not halted
     */
    Judgement report(Map<String, Answer> answers);

    /**
     * Ends the session before its end, without a symptom; on the disk as part done when this returns, and {@link #finish}
     * may still say how it went. When {@link SessionView.State#DONE} it is on the disk as done in the same way, so that
     * the next part of a program can begin before anybody is asked. While halted something arose that nobody judged, so
     * it is then a stop, as {@link #report} with no answers.
     *
     * @throws NotKeptException when that cannot be put on the disk; it has ended all the same, and one that was done may be
     *     put away again
     */
    void quit();

    /**
     * Records how it went; on the disk when this returns. What the after-checks find then closes as a stop does, when it is
     * {@code consult} or more serious. The symptom key is heard until it is recorded.
     *
     * @param painAfter 0 (none) to 10 (the worst)
     * @param relief the person's own judgement; never null
     * @param answers the answers to the questions of the section {@code AFTER}, by fact; empty where none is asked, never
     *     null. What one of them asks, an after-check reads and is not in here nobody knows: how it went is then not judged,
     *     which is found and closes as the failure of a check does
     * @return what the after-checks found, most serious first, a check that failed included; empty when there is nothing to
     *     say
     * @throws IllegalArgumentException when the pain is out of range
     * @throws IllegalStateException unless done or ended by {@link #quit()}
     * @throws NotKeptException when that cannot be put on the disk; it can then be said again
     */
    List<Finding> finish(int painAfter, Relief relief, Map<String, Answer> answers);

    /** The same with nothing answered: enough only where no after-check reads what a question of {@code AFTER} asks. */
    default List<Finding> finish(int painAfter, Relief relief) {
        return finish(painAfter, relief, Map.of());
    }
}
