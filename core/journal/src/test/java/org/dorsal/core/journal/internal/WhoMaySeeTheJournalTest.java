package org.dorsal.core.journal.internal;

import static org.dorsal.core.journal.internal.Samples.ANNA;
import static org.dorsal.core.journal.internal.Samples.BELA;
import static org.dorsal.core.journal.internal.Samples.MONDAY;
import static org.dorsal.core.journal.internal.Samples.TUESDAY;
import static org.dorsal.core.journal.internal.Samples.WEDNESDAY;
import static org.dorsal.core.journal.internal.Samples.event;
import static org.dorsal.core.journal.internal.Samples.halt;
import static org.dorsal.core.journal.internal.Samples.program;
import static org.dorsal.core.journal.internal.Samples.screening;
import static org.dorsal.core.journal.internal.Samples.session;
import static org.dorsal.core.journal.internal.Samples.stop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.session.Relief;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.JournalException.Problem;
import org.dorsal.core.journal.SessionRecord.End;
import org.dorsal.core.journal.SessionRecord.How;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal is its owner's: nobody else can read the files, they can take all of it out, and nothing of it stays. */
class WhoMaySeeTheJournalTest {
    private static final String SECRET = "a thing told in confidence";

    @TempDir
    Path folder;
    private Path home;
    private SqliteJournal journal;

    @BeforeEach
    void open() {
        home = folder.resolve("home");
        journal = new SqliteJournal(home.resolve("journal.db"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void allFilesAndTheFolderAreTheOwnersOnly() throws IOException {
        journal.record(ANNA, screening("first", MONDAY));

        assertEquals(Set.of("journal.db rw-------", "journal.db-shm rw-------", "journal.db-wal rw-------"), permissions(home));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
    }

    @Test
    void aFileThatOthersCouldReadIsClosedToThem() throws IOException {
        journal.record(ANNA, screening("first", MONDAY));
        journal.close();
        Files.setPosixFilePermissions(home.resolve("journal.db"), PosixFilePermissions.fromString("rw-r--r--"));

        journal = new SqliteJournal(home.resolve("journal.db"));
        journal.record(ANNA, screening("second", TUESDAY));
        assertEquals(Set.of("journal.db rw-------", "journal.db-shm rw-------", "journal.db-wal rw-------"), permissions(home));
    }

    @Test
    void whatIsGivenOutIsInOrderOfTimeAndInWords() {
        journal.keep(ANNA, program("desk-reset", TUESDAY));
        journal.stopped(ANNA, stop("halt", WEDNESDAY));
        journal.began(ANNA, session("one", TUESDAY));
        journal.ended("one", new End(How.STOPPED, TUESDAY.plusSeconds(60), Optional.of(5), Optional.of(Relief.HURTS)));
        journal.halted(ANNA, halt("two", 2, WEDNESDAY.plusSeconds(2)));
        journal.arose(ANNA, event("two", 1, WEDNESDAY.plusSeconds(1)));
        journal.record(ANNA, screening("first", MONDAY, Map.of("equipment", Answer.given(FactValue.of(Set.of("wall", "roller")), MONDAY))));

        assertEquals(List.of(
            "{type=screening, id=first, at=" + MONDAY + ", complete=true, level=self-care}",
            "{type=answer, screening=first, fact=equipment, state=given, value=[roller, wall], at=" + MONDAY + "}",
            "{type=session, id=one, at=2026-03-03T08:00:00Z, activity=cat-cow, title=Cat-Cow, variant=standard,"
                + " selfAdjustment=false, painBefore=3, end=stopped, endedAt=2026-03-03T08:01:00Z, painAfter=5, relief=hurts}",
            "{type=stop, id=halt, at=2026-03-04T08:00:00Z, session=session-of-halt, activity=cat-cow,"
                + " events=[sharp_pain, tingling], level=consult}",
            "{type=finding, stop=halt, check=session-event, pack=triage, rule=sharp-pain, level=caution, closes=[self-adjustment, thoracic-extension],"
                + " leavesMobilityOpen=false, reason=Sharp pain came once., advice=Leave adjustments for a day.,"
                + " source=the founding article, mark=founding-article}",
            "{type=event, at=2026-03-04T08:00:01Z, session=two, activity=cat-cow, events=[pop]}",
            "{type=halt, at=2026-03-04T08:00:02Z, session=two, activity=cat-cow}",
            "{type=program, program=desk-reset, stage=1, settledSittings=2, unsettledInARow=1, part=3,"
                + " lastSitting=2026-03-03T08:00:00Z, awaiting=some-session, paused=true}"),
            given(ANNA).stream().map(Object::toString).toList());
    }

    @Test
    void numbersAndFlagsAreGivenOutAsWhatTheyAre() {
        journal.record(ANNA, screening("first", MONDAY, Map.of("a", Answer.given(FactValue.of(4), MONDAY),
            "b", Answer.given(FactValue.of(0.5), MONDAY), "c", Answer.given(FactValue.YES, MONDAY),
            "d", Answer.without(Answer.State.NOT_SURE, MONDAY))));

        List<Object> values = new ArrayList<>();
        given(ANNA).stream().skip(1).forEach(row -> values.add(row.getOrDefault("value", row.get("state"))));
        assertEquals(List.of(4L, 0.5, true, "not-sure"), values);
    }

    @Test
    void nothingOfAnotherPersonIsGivenOut() {
        journal.record(BELA, screening("first", MONDAY));

        assertEquals(List.of(), given(ANNA));
    }

    @Test
    void whoeverReceivesTheRowsMayAskTheJournalMeanwhile() {
        journal.record(ANNA, screening("first", MONDAY));
        List<List<String>> heard = new ArrayList<>();

        journal.export(ANNA, row -> {
            Thread other = new Thread(() -> heard.add(journal.people()));
            other.start();
            join(other);
        });

        assertEquals(List.of(List.of(ANNA), List.of(ANNA)), heard);
    }

    @Test
    void erasingRemovesEverythingOfOnePersonAndCountsIt() {
        keepMuch(ANNA, "anna");
        keepMuch(BELA, "béla");
        int rows = given(ANNA).size();
        List<Map<String, Object>> others = given(BELA);

        assertEquals(rows, journal.erase(ANNA));
        assertEquals(List.of(), given(ANNA));
        assertEquals(List.of(BELA), journal.people());
        assertEquals(others, given(BELA));
        assertEquals(0, journal.erase(ANNA));
    }

    @Test
    void noByteOfWhatWasErasedIsLeftInTheFiles() throws IOException {
        for (int i = 0; i < 60; i++) {
            keepMuch(SECRET, "secret" + i);
        }
        keepMuch(ANNA, "anna");
        assertTrue(RawFile.anyHolds(home, SECRET));

        journal.erase(SECRET);

        assertFalse(RawFile.anyHolds(home, SECRET), "the name or an answer is still there");
        assertFalse(RawFile.anyHolds(home, "secret"), "an id is still there");
        assertTrue(RawFile.anyHolds(home, ANNA));
    }

    @Test
    void erasingSaysSoWhenAnotherProcessKeepsTheOldBytesInUse() throws Exception {
        keepMuch(SECRET, "secret");
        try (Connection other = RawFile.connect(home.resolve("journal.db")); Statement statement = other.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT * FROM people").close();

            assertEquals(Problem.IN_USE, assertThrows(JournalException.class, () -> journal.erase(SECRET)).problem());
            statement.execute("COMMIT");
        }
        assertEquals(Optional.empty(), journal.fault());
        journal.erase(SECRET);

        assertFalse(RawFile.anyHolds(home, SECRET));
    }

    @Test
    void erasingWhereThereIsNoJournalMakesNone() {
        assertEquals(0, journal.erase(ANNA));
        assertFalse(Files.exists(home));
    }

    private void keepMuch(String person, String id) {
        journal.record(person, screening(id, MONDAY, Map.of("note", Answer.given(FactValue.of(SECRET.equals(person) ? SECRET : id), MONDAY))));
        journal.began(person, session(id, TUESDAY));
        journal.stopped(person, stop(id, TUESDAY));
        journal.arose(person, event(id, 1, TUESDAY));
        journal.halted(person, halt(id, 2, TUESDAY));
        journal.keep(person, program(id, WEDNESDAY));
    }

    private List<Map<String, Object>> given(String person) {
        List<Map<String, Object>> rows = new ArrayList<>();
        journal.export(person, rows::add);
        return rows;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> permissions(Path home) throws IOException {
        Set<String> seen = new TreeSet<>();
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) {
                seen.add(file.getFileName() + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return seen;
    }
}
