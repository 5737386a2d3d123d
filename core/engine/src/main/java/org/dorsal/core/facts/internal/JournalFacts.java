package org.dorsal.core.facts.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.journal.SessionHistory;
import org.dorsal.core.journal.StopRecord;

/** What a person's history says at one time, under the names by which rules read it. */
final class JournalFacts {
    /** From when the adjustments of a week are counted. */
    static final Duration WEEK = Duration.ofDays(7);
    /** From when stops say anything but that there was one. */
    static final Duration STOPS_COUNTED = Duration.ofDays(14);
    /** What stands for "never" among the hours. */
    private static final double NEVER = 100_000;
    private static final Duration DAY = Duration.ofHours(24);

    private final Instant now;
    private final SessionHistory sessions;
    private final List<StopRecord> stops;
    private final Optional<Instant> lastStop;
    private final boolean stopOpen;

    /**
     * @param sessions of the person, without one that goes on now; adjustments counted for a {@link #WEEK}
     * @param stops those {@link #STOPS_COUNTED} at least
     * @param lastStop the latest of all
     * @param stopOpen whether something a stop closed is still closed
     */
    JournalFacts(Instant now, SessionHistory sessions, List<StopRecord> stops, Optional<Instant> lastStop, boolean stopOpen) {
        this.now = now;
        this.sessions = sessions;
        this.stops = List.copyOf(stops);
        this.lastStop = lastStop;
        this.stopOpen = stopOpen;
    }

    Map<String, FactValue> all() {
        Map<String, FactValue> facts = new HashMap<>();
        facts.put("hours_since_adjustment", hoursSince(sessions.lastAdjustment()));
        facts.put("adjustments_last_7_days", FactValue.of(sessions.adjustments()));
        facts.put("hours_since_session", hoursSince(sessions.lastActive()));
        facts.put("last_pain_change", FactValue.of(sessions.painChange()));
        facts.put("last_settled", FactValue.of(sessions.settled().name().toLowerCase(Locale.ROOT)));
        facts.put("unsettled_in_a_row", FactValue.of(sessions.unsettledInARow()));
        facts.put("stops_last_14_days", FactValue.of(stoppedSessions()));
        facts.put("hours_since_stop", hoursSince(lastStop));
        facts.put("session_events_last_24_hours", FactValue.of(eventsOfADay()));
        facts.put("stop_open", FactValue.of(stopOpen));
        return facts;
    }

    private FactValue hoursSince(Optional<Instant> time) {
        return FactValue.of(time.map(last -> hours(Duration.between(last, now))).orElse(NEVER));
    }

    private static double hours(Duration since) {
        return Math.min(NEVER, Math.max(0, since.toSeconds() / 3600.0));
    }

    private Stream<StopRecord> stopsWithin(Duration time) {
        return stops.stream().filter(s -> !s.at().isBefore(now.minus(time)));
    }

    /** What was said afterwards about a session that broke off is no second stop of it. */
    private double stoppedSessions() {
        return stopsWithin(STOPS_COUNTED).map(StopRecord::session).distinct().count();
    }

    private Set<String> eventsOfADay() {
        Set<String> events = new TreeSet<>();
        stopsWithin(DAY).forEach(s -> events.addAll(s.events()));
        return events;
    }
}
