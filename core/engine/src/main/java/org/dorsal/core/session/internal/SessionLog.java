package org.dorsal.core.session.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Relief;
import org.dorsal.core.facts.internal.Stops;
import org.dorsal.core.gate.Found;
import org.dorsal.core.journal.EventRecord;
import org.dorsal.core.journal.HaltRecord;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.KeptFinding;
import org.dorsal.core.journal.SessionRecord.End;
import org.dorsal.core.journal.SessionRecord.How;
import org.dorsal.core.journal.StopRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what arose in one session, and how it ends. All but {@link #halted} waits for the journal. */
final class SessionLog {
    private static final String EVENTS = "session_event";
    private static final Logger LOG = LoggerFactory.getLogger(SessionLog.class);

    private final String session;
    private final String person;
    private final String activity;
    private final Journal journal;
    private final Stops stops;
    private final Clock clock;
    private final Executor executor;
    private int explained;

    SessionLog(String session, String person, String activity, Journal journal, Stops stops, Clock clock, Executor executor) {
        this.session = session;
        this.person = person;
        this.activity = activity;
        this.journal = journal;
        this.stops = stops;
        this.clock = clock;
        this.executor = executor;
    }

    /** Has it kept, elsewhere and without waiting, that it was halted and nobody has said why. */
    void halted(int halt) {
        HaltRecord record = new HaltRecord(session, halt, clock.instant(), activity);
        try {
            executor.execute(() -> keepUnlessExplained(record));
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            LOG.error("That a session was halted cannot be written down before it is said why", e);
        }
    }

    private synchronized void keepUnlessExplained(HaltRecord halt) {
        if (halt.number() > explained) {
            stops.keep(person, halt);
        }
    }

    /** Keeps that what made somebody halt was harmless; returns as {@link #stopped} does. */
    synchronized boolean harmless(int halt, Map<String, Answer> answers) {
        explained = Math.max(explained, halt);
        return stops.keep(person, new EventRecord(session, halt, clock.instant(), activity, events(answers)));
    }

    void quit(boolean early) {
        journal.ended(session, new End(early ? How.QUIT : How.DONE, clock.instant(), Optional.empty(), Optional.empty()));
    }

    void finished(boolean early, int painAfter, Relief relief) {
        journal.ended(session, new End(early ? How.QUIT : How.DONE, clock.instant(), Optional.of(painAfter), Optional.of(relief)));
    }

    /**
     * Keeps a stop by a symptom: on the disk or, where that fails, in memory. No halt needs an explanation after it.
     *
     * @return whether it is on the disk
     */
    synchronized boolean stopped(List<Found> findings, Map<String, Answer> answers) {
        explained = Integer.MAX_VALUE;
        boolean onDisk = stops.keep(person, stop(findings, events(answers)));
        return closed() && onDisk;
    }

    /**
     * Keeps closed what somebody has to look at first, as how it went was that bad. A caution holds by itself: how it went
     * is history, which the checks read.
     */
    void wentBadly(List<Found> findings, Map<String, Answer> answers) {
        if (level(findings).isAtLeast(Level.CONSULT)) {
            stops.keep(person, stop(findings, events(answers)));
        }
    }

    private StopRecord stop(List<Found> findings, Set<String> events) {
        List<KeptFinding> kept = findings.stream().map(f -> new KeptFinding(f.check(), f.pack(), f.finding())).toList();
        return new StopRecord(UUID.randomUUID().toString(), clock.instant(), session, activity, events, level(findings), kept,
            Optional.empty());
    }

    private static Level level(List<Found> findings) {
        return findings.stream().map(f -> f.finding().level()).reduce(Level.SELF_CARE, Level::orHigher);
    }

    /** Keeps that it was closed without a symptom, or by one that is kept already. */
    boolean closed() {
        try {
            journal.ended(session, new End(How.STOPPED, clock.instant(), Optional.empty(), Optional.empty()));
            return true;
        } catch (JournalException e) {
            LOG.error("The end of a stopped session could not be written", e);
            return false;
        }
    }

    private static Set<String> events(Map<String, Answer> answers) {
        return Optional.ofNullable(answers.get(EVENTS)).flatMap(Answer::value)
            .map(value -> value instanceof FactValue.Words words ? words.all() : Set.of(value.words())).orElse(Set.of());
    }
}
