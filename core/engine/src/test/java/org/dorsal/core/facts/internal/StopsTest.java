package org.dorsal.core.facts.internal;

import static org.dorsal.core.given.Given.NOW;
import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.safety.Level;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.MemoryJournal;
import org.dorsal.core.journal.EventRecord;
import org.dorsal.core.journal.HaltRecord;
import org.dorsal.core.journal.StopRecord;
import org.junit.jupiter.api.Test;

/** What a process makes of halts of a session that does not go on in it. */
class StopsTest {
    private final MemoryJournal journal = new MemoryJournal();
    private final Stops stops = new Stops(journal, person -> Optional.empty());

    @Test
    void aHaltCountsAsAStopWhereverSomebodyLooksAndLookingWritesNothing() {
        halted(1);

        assertEquals(1, stops.open(ANNA).size());
        assertEquals(1, stops.since(ANNA, NOW).size());
        assertEquals(List.of(), journal.stops(ANNA, NOW));
        assertEquals(1, journal.halts(ANNA).size());
    }

    @Test
    void whatAnotherProcessHearsToBeHarmlessLeavesNoStop() {
        halted(1);
        stops.open(ANNA);

        journal.arose(ANNA, new EventRecord("session", 1, NOW, "roll", Set.of("pop")));

        assertEquals(List.of(), stops.open(ANNA));
    }

    @Test
    void whoLeadsThePersonKeepsItAsAStop() {
        halted(1);

        stops.keepAbandoned(ANNA);
        stops.keepAbandoned(ANNA);

        assertEquals(1, journal.openStops(ANNA).size());
        assertEquals(List.of(), journal.halts(ANNA));
        assertEquals(journal.openStops(ANNA), stops.open(ANNA));
    }

    @Test
    void aLaterHaltOfTheSameSessionIsAStopOfItsOwn() {
        halted(1);
        stops.keepAbandoned(ANNA);
        halted(2);
        stops.keepAbandoned(ANNA);

        assertEquals(2, stops.open(ANNA).stream().map(StopRecord::id).distinct().count());
    }

    @Test
    void aStopThatIsOnTheDiskThoughThatWasNotSaidIsKeptOnce() {
        StopRecord stop = new StopRecord("stop", NOW, "session", "roll", Set.of(), Level.CONSULT,
            List.of(Given.kept("found", Level.CONSULT)), Optional.empty());
        journal.stopped(ANNA, stop);

        assertTrue(stops.keep(ANNA, stop));
        assertEquals(List.of(stop), stops.open(ANNA));
    }

    private void halted(int number) {
        journal.halted(ANNA, new HaltRecord("session", number, NOW, "roll"));
    }
}
