package org.dorsal.core.journal.internal;

import static org.dorsal.core.journal.internal.Samples.ANNA;
import static org.dorsal.core.journal.internal.Samples.MONDAY;
import static org.dorsal.core.journal.internal.Samples.TUESDAY;
import static org.dorsal.core.journal.internal.Samples.event;
import static org.dorsal.core.journal.internal.Samples.halt;
import static org.dorsal.core.journal.internal.Samples.program;
import static org.dorsal.core.journal.internal.Samples.screening;
import static org.dorsal.core.journal.internal.Samples.session;
import static org.dorsal.core.journal.internal.Samples.stop;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.journal.JournalException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that an older Dorsal wrote is brought up to date, wholly or not at all. */
class OlderJournalsTest {
    @TempDir
    Path home;

    @Test
    void aJournalOfVersionOneReadsAsItWasWritten() throws Exception {
        Path file = versionOne();
        try (SqliteJournal journal = new SqliteJournal(file)) {
            assertEquals(Optional.empty(), journal.fault());
            assertEquals(Optional.of(screening("first", MONDAY)), journal.lastScreening(ANNA));
            assertEquals(screening("first", MONDAY).answers(), journal.answers(ANNA));
            assertEquals(List.of(session("one", MONDAY)), journal.sessions(ANNA, Instant.MIN));
            assertEquals(List.of(stop("one", TUESDAY)), journal.openStops(ANNA));
            assertEquals(List.of(halt("one", 2, MONDAY)), journal.halts(ANNA));
            assertEquals(List.of(event("one", 1, MONDAY)), journal.events(ANNA, MONDAY));
            assertEquals(List.of(program("desk-reset", MONDAY)), journal.programs(ANNA));
        }
    }

    @Test
    void aFurtherStepKeepsWhatWasThereAndMakesTheFileTooNewForAnOlderDorsal() throws Exception {
        Path file = versionOne();
        Schema next = extended("ALTER TABLE sessions ADD COLUMN pace INTEGER");
        try (SqliteJournal journal = new SqliteJournal(file, Connector::durably, next)) {
            assertEquals(List.of(session("one", MONDAY)), journal.sessions(ANNA, Instant.MIN));
        }
        assertEquals(next.newest(), version(file));
        try (SqliteJournal older = new SqliteJournal(file)) {
            assertEquals(Problem.NEWER, older.fault().orElseThrow().problem());
        }
    }

    @Test
    void aStepThatFailsLeavesTheJournalAsItWas() throws Exception {
        Path file = versionOne();
        Schema broken = extended("ALTER TABLE sessions ADD COLUMN pace INTEGER", "ALTER TABLE nothing ADD COLUMN x");
        try (SqliteJournal journal = new SqliteJournal(file, Connector::durably, broken)) {
            assertEquals(Problem.FAILED, journal.fault().orElseThrow().problem());
        }
        assertEquals(1, version(file));
        try (SqliteJournal journal = new SqliteJournal(file)) {
            assertEquals(List.of(session("one", MONDAY)), journal.sessions(ANNA, Instant.MIN));
        }
    }

    private Path versionOne() throws IOException, SQLException {
        Path file = home.resolve("journal.db");
        try (InputStream dump = getClass().getResourceAsStream("version-1.sql")) {
            RawFile.run(file, new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
        return file;
    }

    private static Schema extended(String... statements) {
        List<List<String>> steps = new ArrayList<>(Schema.CURRENT.steps());
        steps.add(List.of(statements));
        return new Schema(steps);
    }

    private static int version(Path file) throws SQLException {
        try (Connection connection = RawFile.connect(file); Statement statement = connection.createStatement()) {
            return statement.executeQuery("PRAGMA user_version").getInt(1);
        }
    }
}
