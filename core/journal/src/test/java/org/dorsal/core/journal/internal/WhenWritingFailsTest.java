package org.dorsal.core.journal.internal;

import static org.dorsal.core.journal.internal.Samples.ANNA;
import static org.dorsal.core.journal.internal.Samples.MONDAY;
import static org.dorsal.core.journal.internal.Samples.TUESDAY;
import static org.dorsal.core.journal.internal.Samples.screening;
import static org.dorsal.core.journal.internal.Samples.stop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.JournalException.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a failed write nothing is written until the journal was opened again and found well. */
class WhenWritingFailsTest {
    private static final Connector DISK_WITHOUT_ROOM = (file, purpose) -> {
        Database database = Connector.durably(file, purpose);
        database.number("PRAGMA max_page_count = 1");
        return database;
    };
    private static final Connector DISK_THAT_MAY_ONLY_BE_READ =
        (file, purpose) -> Connector.durably(file, Connector.Purpose.READ);

    @TempDir
    Path home;
    private final AtomicReference<Connector> disk = new AtomicReference<>(Connector::durably);
    private Path file;
    private SqliteJournal journal;

    @BeforeEach
    void keepSomething() {
        file = home.resolve("journal.db");
        journal = open();
        journal.record(ANNA, screening("kept", MONDAY));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aFullDiskIsReportedAndWhatWasKeptCanBeRead() {
        reopenOn(DISK_WITHOUT_ROOM);

        assertEquals(Problem.FULL, thrownBy(this::writeMuch));
        assertEquals(Optional.of(screening("kept", MONDAY)), journal.lastScreening(ANNA));
        assertEquals(List.of(), journal.openStops(ANNA));
    }

    @Test
    void afterAFailureNothingIsWrittenEvenWhereItWouldFit() {
        reopenOn(DISK_WITHOUT_ROOM);
        thrownBy(this::writeMuch);
        disk.set(Connector::durably);

        assertEquals(Problem.FULL, thrownBy(() -> journal.record(ANNA, screening("small", TUESDAY))));
        assertEquals(Optional.of(screening("kept", MONDAY)), journal.lastScreening(ANNA));
    }

    @Test
    void onceThereIsRoomItIsWrittenAgain() {
        reopenOn(DISK_WITHOUT_ROOM);
        thrownBy(this::writeMuch);
        disk.set(Connector::durably);

        assertEquals(Optional.empty(), journal.fault());
        writeMuch();
        assertEquals(1, journal.openStops(ANNA).size());
    }

    @Test
    void aDiskThatMayOnlyBeReadIsAFaultAndCanBeRead() {
        reopenOn(DISK_THAT_MAY_ONLY_BE_READ);

        assertEquals(Optional.of(screening("kept", MONDAY)), journal.lastScreening(ANNA));
        assertEquals(Problem.READ_ONLY, journal.fault().orElseThrow().problem());
        assertEquals(Problem.READ_ONLY, thrownBy(() -> journal.record(ANNA, screening("new", TUESDAY))));
        assertEquals(Optional.of(screening("kept", MONDAY)), journal.lastScreening(ANNA));
    }

    @Test
    void aFileThatAnotherProcessIsWritingIsInUseUntilItIsDone() throws Exception {
        try (Connection other = RawFile.connect(file); Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertEquals(Problem.IN_USE, thrownBy(() -> journal.record(ANNA, screening("new", TUESDAY))));
            statement.execute("COMMIT");
        }

        assertEquals(Optional.empty(), journal.fault());
        journal.record(ANNA, screening("new", TUESDAY));
        assertEquals(Optional.of(screening("new", TUESDAY)), journal.lastScreening(ANNA));
    }

    @Test
    void aFileTakenAwayWhileInUseIsNotWrittenIntoTheVoid() throws Exception {
        Path elsewhere = home.resolve("elsewhere");
        Files.move(file, elsewhere);

        assertEquals(Problem.GONE, thrownBy(() -> journal.record(ANNA, screening("lost", TUESDAY))));
    }

    @Test
    void aFileTakenAwayWhileInUseIsNotTakenForAnEmptyOne() throws Exception {
        Files.move(file, home.resolve("elsewhere"));

        assertEquals(Problem.GONE, thrownBy(() -> journal.people()));
        assertEquals(Problem.GONE, thrownBy(() -> journal.people()));
    }

    @Test
    void aFileTakenAwayIsNotReplacedByOneThatHasForgottenEverythingAndIsWellAgainWhenItIsBack() throws Exception {
        Path elsewhere = home.resolve("elsewhere");
        Files.move(file, elsewhere);

        assertEquals(Problem.GONE, journal.fault().orElseThrow().problem());
        assertEquals(Problem.GONE, journal.fault().orElseThrow().problem());
        Files.move(elsewhere, file);
        assertEquals(Optional.empty(), journal.fault());
        assertEquals(Optional.of(screening("kept", MONDAY)), journal.lastScreening(ANNA));
    }

    @Test
    void aReaderInAnotherProcessDoesNotHoldUpAWriter() throws Exception {
        try (Connection other = RawFile.connect(file); Statement statement = other.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT * FROM screenings").close();

            journal.record(ANNA, screening("new", TUESDAY));
            assertEquals(Optional.of(screening("new", TUESDAY)), journal.lastScreening(ANNA));
        }
    }

    @Test
    void anInterruptedThreadWritesAndReadsAndStaysInterrupted() throws Exception {
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread stopping = new Thread(() -> {
            Thread.currentThread().interrupt();
            journal.stopped(ANNA, stop("one", TUESDAY));
            journal.openStops(ANNA);
            interrupted.set(Thread.interrupted());
        });
        stopping.start();
        stopping.join();

        assertTrue(interrupted.get());
        assertEquals(List.of(stop("one", TUESDAY)), journal.openStops(ANNA));
        assertEquals(Optional.empty(), journal.fault());
    }

    private SqliteJournal open() {
        return new SqliteJournal(file, (path, purpose) -> disk.get().connect(path, purpose), Schema.CURRENT);
    }

    private void reopenOn(Connector other) {
        journal.close();
        disk.set(other);
        journal = open();
    }

    private void writeMuch() {
        journal.stopped(ANNA, Samples.manyFindings(stop("big", TUESDAY), 500));
    }

    private static Problem thrownBy(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(JournalException.class, call).problem();
    }
}
