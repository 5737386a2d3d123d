package org.dorsal.core.session.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Relief;
import org.dorsal.core.facts.internal.Stops;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.SessionRecord.End;
import org.dorsal.core.journal.SessionRecord.How;
import org.dorsal.core.journal.StopRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps how one session ends. */
final class SessionLog {
    private static final String EVENTS = "session_event";
    private static final Logger LOG = LoggerFactory.getLogger(SessionLog.class);

    private final String session;
    private final String person;
    private final String activity;
    private final Journal journal;
    private final Stops stops;
    private final Clock clock;

    SessionLog(String session, String person, String activity, Journal journal, Stops stops, Clock clock) {
        this.session = session;
        this.person = person;
        this.activity = activity;
        this.journal = journal;
        this.stops = stops;
        this.clock = clock;
    }

    void quit(boolean early) {
        journal.ended(session, new End(early ? How.QUIT : How.DONE, clock.instant(), Optional.empty(), Optional.empty()));
    }

    void finished(boolean early, int painAfter, Relief relief) {
        journal.ended(session, new End(early ? How.QUIT : How.DONE, clock.instant(), Optional.of(painAfter), Optional.of(relief)));
    }

    /**
     * Keeps a stop by a symptom: on the disk or, where that fails, in memory.
     *
     * @return whether it is on the disk
     */
    boolean stopped(List<Finding> findings, Map<String, Answer> answers) {
        Level level = findings.stream().map(Finding::level).reduce(Level.SELF_CARE, Level::orHigher);
        boolean kept = stops.keep(person, new StopRecord(UUID.randomUUID().toString(), clock.instant(), session, activity,
            events(answers), level, findings, Optional.empty()));
        return closed() && kept;
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
