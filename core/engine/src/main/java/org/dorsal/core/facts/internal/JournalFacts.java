package org.dorsal.core.facts.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.StopRecord;

/** What a person's history says at one time, under the names by which rules read it. */
final class JournalFacts {
    /** What stands for "never" among the hours. */
    private static final double NEVER = 100_000;

    private final Instant now;
    private final List<SessionRecord> sessions;
    private final List<StopRecord> stops;
    private final boolean stopOpen;

    /**
     * @param sessions all of the person, oldest first, without one that goes on now
     * @param stops all of the person
     * @param stopOpen whether something a stop closed is still closed
     */
    JournalFacts(Instant now, List<SessionRecord> sessions, List<StopRecord> stops, boolean stopOpen) {
        this.now = now;
        this.sessions = List.copyOf(sessions);
        this.stops = List.copyOf(stops);
        this.stopOpen = stopOpen;
    }

    Map<String, FactValue> all() {
        Map<String, FactValue> facts = new HashMap<>();
        facts.put("hours_since_adjustment", hoursSince(sessions.stream().filter(SessionRecord::selfAdjustment).map(JournalFacts::lastActive)));
        facts.put("adjustments_last_7_days", FactValue.of(adjustmentsSince(now.minus(Duration.ofDays(7)))));
        facts.put("hours_since_session", hoursSince(sessions.stream().map(JournalFacts::lastActive)));
        facts.put("last_pain_change", FactValue.of(lastPainChange()));
        facts.put("last_settled", FactValue.of(lastSettled()));
        facts.put("unsettled_in_a_row", FactValue.of(unsettledInARow()));
        facts.put("stops_last_14_days", FactValue.of(stopsSince(now.minus(Duration.ofDays(14))).count()));
        facts.put("hours_since_stop", hoursSince(stops.stream().map(StopRecord::at)));
        facts.put("session_events_last_24_hours", FactValue.of(eventsSince(now.minus(Duration.ofHours(24)))));
        facts.put("stop_open", FactValue.of(stopOpen));
        return facts;
    }

    private FactValue hoursSince(Stream<Instant> times) {
        return FactValue.of(times.max(Instant::compareTo).map(last -> hours(Duration.between(last, now))).orElse(NEVER));
    }

    private static double hours(Duration since) {
        return Math.min(NEVER, Math.max(0, since.toSeconds() / 3600.0));
    }

    private double adjustmentsSince(Instant since) {
        return sessions.stream().filter(s -> s.selfAdjustment() && !s.at().isBefore(since)).count();
    }

    /** When it was last known to go on; that an interrupted one was closed later says nothing about the body. */
    private static Instant lastActive(SessionRecord session) {
        return session.end().filter(e -> e.how() != SessionRecord.How.INTERRUPTED).map(SessionRecord.End::at).orElse(session.at());
    }

    /**
     * The worst change among the sessions nobody has said settled, so that a harmless session afterwards does not hide
     * one that made pain worse; else that of the last session.
     */
    private double lastPainChange() {
        List<SessionRecord> open = sessionsNotKnownToHaveSettled();
        List<SessionRecord> asked = open.isEmpty() ? latest(s -> s.change().isPresent()).stream().toList() : open;
        return asked.stream().flatMap(s -> s.change().stream()).mapToInt(Integer::intValue).max().orElse(0);
    }

    private List<SessionRecord> sessionsNotKnownToHaveSettled() {
        int lastAnswered = -1;
        for (int i = 0; i < sessions.size(); i++) {
            lastAnswered = sessions.get(i).settled().isPresent() ? i : lastAnswered;
        }
        boolean settled = lastAnswered < 0 || sessions.get(lastAnswered).settled().orElse(false);
        return sessions.subList(settled ? lastAnswered + 1 : lastAnswered, sessions.size());
    }

    private String lastSettled() {
        Optional<SessionRecord> last = latest(s -> s.end().isPresent());
        return last.map(s -> s.settled().map(yes -> yes ? "yes" : "no").orElse("awaiting")).orElse("none");
    }

    private double unsettledInARow() {
        int inARow = 0;
        for (SessionRecord session : sessions) {
            int before = inARow;
            inARow = session.settled().map(yes -> yes ? 0 : before + 1).orElse(before);
        }
        return inARow;
    }

    private Stream<StopRecord> stopsSince(Instant since) {
        return stops.stream().filter(s -> !s.at().isBefore(since));
    }

    private Set<String> eventsSince(Instant since) {
        Set<String> events = new TreeSet<>();
        stopsSince(since).forEach(s -> events.addAll(s.events()));
        return events;
    }

    private Optional<SessionRecord> latest(Predicate<SessionRecord> which) {
        return sessions.stream().filter(which).reduce((earlier, later) -> later);
    }
}
