package org.dorsal.core.facts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.core.given.Given;
import org.dorsal.core.journal.SessionHistory;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.SessionRecord.End;
import org.dorsal.core.journal.SessionRecord.How;
import org.dorsal.core.journal.StopRecord;
import org.junit.jupiter.api.Test;

class JournalFactsTest {
    private final List<SessionRecord> sessions = new ArrayList<>();
    private final List<StopRecord> stops = new ArrayList<>();

    @Test
    void withoutAHistoryEverythingIsNormal() {
        assertEquals(FactValue.of(100_000), fact("hours_since_adjustment"));
        assertEquals(FactValue.of(0), fact("adjustments_last_7_days"));
        assertEquals(FactValue.of(100_000), fact("hours_since_session"));
        assertEquals(FactValue.of(0), fact("last_pain_change"));
        assertEquals(FactValue.of("none"), fact("last_settled"));
        assertEquals(FactValue.of(0), fact("unsettled_in_a_row"));
        assertEquals(FactValue.of(0), fact("stops_last_14_days"));
        assertEquals(FactValue.of(100_000), fact("hours_since_stop"));
        assertEquals(FactValue.NOTHING, fact("session_events_last_24_hours"));
        assertEquals(FactValue.NO, fact("stop_open"));
    }

    @Test
    void hoursCountFromTheEndOfTheLatest() {
        done(10, true, 0, Optional.empty());
        done(30, false, 0, Optional.empty());

        assertEquals(FactValue.of(9.5), fact("hours_since_adjustment"));
        assertEquals(FactValue.of(9.5), fact("hours_since_session"));
    }

    @Test
    void anAdjustmentThatBrokeOffCountsFromItsBeginning() {
        sessions.add(session(5, true, Optional.of(new End(How.INTERRUPTED, Given.NOW, Optional.empty(), Optional.empty())), Optional.empty()));

        assertEquals(FactValue.of(5), fact("hours_since_adjustment"));
    }

    @Test
    void onlyAdjustmentsOfTheLastSevenDaysCountForTheWeek() {
        done(24 * 8, true, 0, Optional.empty());
        done(24 * 6, true, 0, Optional.empty());
        done(24 * 2, false, 0, Optional.empty());
        done(2, true, 0, Optional.empty());

        assertEquals(FactValue.of(2), fact("adjustments_last_7_days"));
    }

    @Test
    void aClockSetBackMakesNoNegativeHours() {
        done(-5, true, 0, Optional.empty());

        assertEquals(FactValue.of(0), fact("hours_since_adjustment"));
    }

    @Test
    void aHarmlessSessionDoesNotHideOneThatMadePainWorse() {
        done(10, true, 3, Optional.empty());
        done(5, false, 0, Optional.empty());

        assertEquals(FactValue.of(3), fact("last_pain_change"));
        assertEquals(FactValue.of("awaiting"), fact("last_settled"));
    }

    @Test
    void thatItDidNotSettleIsNotHiddenByTheNextSessionEither() {
        done(50, true, 3, Optional.of(false));
        done(5, false, 0, Optional.empty());

        assertEquals(FactValue.of(3), fact("last_pain_change"));
    }

    @Test
    void onceItSettledOnlyTheLatestCounts() {
        done(50, true, 3, Optional.empty());
        done(30, false, -1, Optional.of(true));

        assertEquals(FactValue.of(-1), fact("last_pain_change"));
        assertEquals(FactValue.of("yes"), fact("last_settled"));
    }

    @Test
    void unsettledOnesInARowEndWithOneThatSettled() {
        done(90, false, 0, Optional.of(false));
        done(80, false, 0, Optional.of(true));
        done(70, false, 0, Optional.of(false));
        done(60, false, 0, Optional.empty());
        done(50, false, 0, Optional.of(false));

        assertEquals(FactValue.of(2), fact("unsettled_in_a_row"));
    }

    @Test
    void stopsCountForFourteenDaysAndTheirEventsForOne() {
        stopped(24 * 15, "dizziness");
        stopped(24 * 13, "sharp_pain");
        stopped(3, "pop");

        assertEquals(FactValue.of(2), fact("stops_last_14_days"));
        assertEquals(FactValue.of(3), fact("hours_since_stop"));
        assertEquals(FactValue.of(Set.of("pop")), fact("session_events_last_24_hours"));
        assertEquals(FactValue.YES, facts(true).all().get("stop_open"));
    }

    @Test
    void aSessionStoppedIsCountedOnceHoweverOftenItWasExplained() {
        stopped(3, "sharp_pain");
        stops.add(stops.get(0));

        assertEquals(FactValue.of(1), fact("stops_last_14_days"));
    }

    private JournalFacts facts(boolean stopOpen) {
        return new JournalFacts(Given.NOW, SessionHistory.of(sessions, Given.NOW.minus(JournalFacts.WEEK)), stops,
            stops.stream().map(StopRecord::at).max(Comparator.naturalOrder()), stopOpen);
    }

    private FactValue fact(String name) {
        return facts(false).all().get(name);
    }

    /** A session of half an hour. */
    private void done(int hoursAgo, boolean adjustment, int change, Optional<Boolean> settled) {
        Instant end = ago(hoursAgo).plus(Duration.ofMinutes(30));
        sessions.add(session(hoursAgo, adjustment, Optional.of(new End(How.DONE, end, Optional.of(3 + change), Optional.empty())), settled));
        sessions.sort(java.util.Comparator.comparing(SessionRecord::at));
    }

    private static SessionRecord session(int hoursAgo, boolean adjustment, Optional<End> end, Optional<Boolean> settled) {
        return new SessionRecord("s" + hoursAgo, ago(hoursAgo), "roll", "Roll", "standard", adjustment, Optional.empty(), 3, end, settled);
    }

    private void stopped(int hoursAgo, String event) {
        stops.add(new StopRecord("stop" + hoursAgo, ago(hoursAgo), "s" + hoursAgo, "roll", Set.of(event), Level.CAUTION,
            List.of(Given.kept("found", Level.CAUTION)), Optional.empty()));
    }

    private static Instant ago(int hours) {
        return Given.NOW.minus(Duration.ofHours(hours));
    }
}
