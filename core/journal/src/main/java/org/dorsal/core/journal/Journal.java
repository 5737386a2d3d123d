package org.dorsal.core.journal;

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
 */
@ProviderType
public interface Journal {

    /** Why the journal cannot be written, if it cannot; then nothing may be permitted. Tries again to open it first. */
    Optional<JournalException> fault();

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

    /** Keeps how a session ended; replaces what was kept of its end before, as when pain after it is told later. */
    void ended(String sessionId, SessionRecord.End end);

    /** Keeps the answer to "did it settle within 24 hours?". */
    void settled(String sessionId, boolean settled, Instant at);

    /** The sessions that began at or after the given time, oldest first, those without an end included. */
    List<SessionRecord> sessions(String person, Instant since);

    /** Keeps a stop. */
    void stopped(String person, StopRecord stop);

    /** Keeps that what a stop closed is open again. */
    void reopened(String stopId, Instant at);

    /** All stops at or after the given time, oldest first. */
    List<StopRecord> stops(String person, Instant since);

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
     * Removes everything about a person, from free pages too.
     *
     * @return how many rows there were
     */
    int erase(String person);
}
