package org.dorsal.core.journal.internal;

import static org.dorsal.core.journal.internal.Samples.ANNA;
import static org.dorsal.core.journal.internal.Samples.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.dorsal.core.journal.SessionHistory;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.SessionRecord.End;
import org.dorsal.core.journal.SessionRecord.How;

/** What the indexes say is what a walk over all sessions says, clocks set back and sessions at one time included. */
class HistoryProperties {
    private Path home;
    private SqliteJournal journal;

    @BeforeProperty
    void open() throws IOException {
        home = Files.createTempDirectory("journal");
        journal = new SqliteJournal(home.resolve("journal.db"));
    }

    @AfterProperty
    void close() throws IOException {
        journal.close();
        Files.delete(home.resolve("journal.db"));
        Files.delete(home);
    }

    @Property(tries = 300)
    void theIndexesSayWhatAWalkSays(@ForAll("manySessions") List<SessionRecord> sessions, @ForAll("times") Instant since,
            @ForAll("goingOn") Optional<String> without) {
        journal.erase(ANNA);
        journal.began("bert", session("another's", MONDAY, true, Optional.empty(), Optional.of(false)));
        for (int i = 0; i < sessions.size(); i++) {
            SessionRecord s = sessions.get(i);
            journal.began(ANNA, session("s" + i, s.at(), s.selfAdjustment(), s.end(), s.settled()));
        }
        List<SessionRecord> others = journal.sessions(ANNA, Instant.MIN).stream()
            .filter(s -> !without.equals(Optional.of(s.id()))).toList();

        assertEquals(SessionHistory.of(others, since), journal.history(ANNA, since, without));
        assertEquals(others.stream().filter(s -> s.end().isEmpty()).toList(),
            journal.unended(ANNA).stream().filter(s -> !without.equals(Optional.of(s.id()))).toList());
        journal.erase("bert");
    }

    @Provide
    Arbitrary<List<SessionRecord>> manySessions() {
        Arbitrary<End> ends = Combinators.combine(Arbitraries.of(How.class), times(), Arbitraries.integers().between(0, 10).optional())
            .as((how, at, pain) -> new End(how, at, pain, Optional.empty()));
        return Combinators.combine(times(), Arbitraries.of(true, false), ends.optional(), Arbitraries.of(true, false).optional())
            .as((at, adjusts, end, settled) -> session("any", at, adjusts, end, settled)).list().ofMaxSize(12);
    }

    /** Few, so that several sessions begin at one time and some before earlier ones. */
    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.integers().between(0, 9).map(hours -> MONDAY.plus(Duration.ofHours(hours)));
    }

    @Provide
    Arbitrary<Optional<String>> goingOn() {
        return Arbitraries.integers().between(0, 11).map(i -> "s" + i).optional();
    }

    private static SessionRecord session(String id, Instant at, boolean adjusts, Optional<End> end, Optional<Boolean> settled) {
        return new SessionRecord(id, at, "roll", "Roll", "standard", adjusts, Optional.empty(), 3, end, settled);
    }
}
