package org.dorsal.core.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dorsal.api.fact.Answer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * OSGi service: the memory of an installation. What a writing method has returned from is on the disk and survives a
 * kill at any instant. Any thread may call any method. Every method may throw {@link JournalException}; after a failed
 * write nothing is written any more until {@link #fault()} is empty again.
 *
 * <p>A record is kept once: a second one under its id, or a change of one that is not kept, throws
 * {@link IllegalArgumentException}, as does a time outside the years 0 to 9999. That is the caller's mistake; what is
 * kept stays as it is, and writing goes on. Only {@link #ended}, {@link #settled}, {@link #reopened}, {@link #halted}
 * and {@link #keep} may be repeated: the later call replaces what the earlier kept.
 *
 * <p>A row with a word that this build does not know was written by a newer one: reading it throws with
 * {@link JournalException.Problem#NEWER}; a row that cannot be what was ever written, with
 * {@link JournalException.Problem#DAMAGED}. Nothing is left out silently.
 */
@ProviderType
public interface Journal {

    /** Why the journal cannot be written, if it cannot; then nothing may be permitted. Tries again to open it first. */
    Optional<JournalException> fault();

    /**
     * The same, found by a write that reaches the disk: only that tells of a full one. For whoever permits something and
     * keeps nothing.
     */
    Optional<JournalException> faultOfWriting();

    /** The names of all who have something in the journal, sorted. */
    List<String> people();

    /** Keeps a screening with its answers. */
    void record(String person, ScreeningRecord screening);

    /**
     * The latest screening, if any, complete or not: one that an emergency ended, or that a caller attested, must not
     * leave an older complete one standing.
     */
    Optional<ScreeningRecord> lastScreening(String person);

    /**
     * The latest answer to each fact over all complete screenings, with the time it was given. Attested answers are
     * left out: they are never reused.
     */
    Map<String, Answer> answers(String person);

    /** Keeps that a session begins. */
    void began(String person, SessionRecord session);

    /**
     * Keeps how a session ended; replaces what was kept of its end before, as when pain after it is told later.
     *
     * @throws IllegalArgumentException when no such session is kept
     */
    void ended(String sessionId, SessionRecord.End end);

    /**
     * Keeps the answer to "did it settle within 24 hours?"; replaces an earlier answer.
     *
     * @throws IllegalArgumentException when no such session is kept
     */
    void settled(String sessionId, boolean settled, Instant at);

    /** The sessions that began at or after the given time, oldest first, those without an end included. */
    List<SessionRecord> sessions(String person, Instant since);

    /** The sessions that have no end, oldest first: one that goes on, and those whose process died. */
    List<SessionRecord> unended(String person);

    /**
     * What the person's sessions come to, without reading them all.
     *
     * @param since from when adjustments are counted
     * @param without the id of a session to leave out, as it goes on and is no history yet
     */
    SessionHistory history(String person, Instant since, Optional<String> without);

    /** Keeps that the symptom key was pressed and nobody has said why yet. Repeating it changes nothing. */
    void halted(String person, HaltRecord halt);

    /** All halts nobody has explained, oldest first: of a session that goes on, or of a process that died. */
    List<HaltRecord> halts(String person);

    /** Keeps something harmless that arose; it takes the place of the halt it explains and those of its session before. */
    void arose(String person, EventRecord event);

    /** What arose at or after the given time and was harmless, oldest first. */
    List<EventRecord> events(String person, Instant since);

    /** Keeps a stop; it takes the place of all halts of its session. No session of that id need be kept. */
    void stopped(String person, StopRecord stop);

    /**
     * Keeps that what a stop closed is open again.
     *
     * @throws IllegalArgumentException when no such stop is kept
     */
    void reopened(String stopId, Instant at);

    /** All stops at or after the given time, oldest first. */
    List<StopRecord> stops(String person, Instant since);

    /** When the latest stop happened, if there was any. */
    Optional<Instant> lastStop(String person);

    /** All stops whose closing still holds, oldest first. */
    List<StopRecord> openStops(String person);

    /** Keeps where someone stands in a program, replacing what was kept before. */
    void keep(String person, ProgramRecord program);

    Optional<ProgramRecord> program(String person, String programId);

    /** All programs a person has begun, the one most recently advanced first. */
    List<ProgramRecord> programs(String person);

    /**
     * Gives out everything about a person, in the order it happened, one row an event. The keys of a row are in a fixed
     * order; values are strings, numbers, booleans, lists of strings or maps of these.
     */
    void export(String person, Consumer<Map<String, Object>> rows);

    /**
     * Copies all of it, as it is at one moment, while it is read and written.
     *
     * @param file where nothing is yet; for its owner only
     * @return whether there was anything; where no journal has been begun, no file is made
     */
    boolean copyTo(Path file);

    /**
     * Removes everything about a person, from free pages too.
     *
     * @return how many rows there were
     */
    int erase(String person);
}
