package org.dorsal.core.journal.internal;

import static org.dorsal.core.journal.internal.Samples.ANNA;
import static org.dorsal.core.journal.internal.Samples.MONDAY;
import static org.dorsal.core.journal.internal.Samples.screening;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.JournalException.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no whole journal of this version is reported and left byte for byte as it is. */
class WhatCannotBeOpenedTest {
    private static final int PAGE = 4096;

    @TempDir
    Path home;
    private Path file;

    @BeforeEach
    void writeAJournal() {
        file = home.resolve("journal.db");
        try (SqliteJournal journal = new SqliteJournal(file)) {
            for (int i = 0; i < 200; i++) {
                journal.record(ANNA, screening("screening-" + i, MONDAY.plusSeconds(i)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 16, 17, 50, 99, 100, 101, 512, 4095, 4096, 4097, 8192, 12_287, 20_000, 30_000})
    void aFileCutShortIsDamaged(int length) throws IOException {
        truncate(length);

        assertRefusedAndUntouched(Problem.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aFileWithAPageOfRubbishIsDamaged(int page) throws IOException {
        byte[] rubbish = new byte[PAGE];
        new Random(page).nextBytes(rubbish);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek((long) page * PAGE);
            bytes.write(rubbish);
        }

        assertRefusedAndUntouched(Problem.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 4096, 100_000})
    void aFileOfRubbishIsDamaged(int length) throws IOException {
        byte[] rubbish = new byte[length];
        new Random(length).nextBytes(rubbish);
        Files.write(file, rubbish);

        assertRefusedAndUntouched(Problem.DAMAGED);
    }

    @Test
    void aDamagedFileKeepsTheLogThatAKilledProcessLeft() throws Exception {
        leaveALog();
        truncate(5000);

        assertRefusedAndUntouched(Problem.DAMAGED);
    }

    @Test
    void anEmptiedFileWhoseLogIsNotEmptyIsDamaged() throws Exception {
        leaveALog();
        truncate(0);

        assertRefusedAndUntouched(Problem.DAMAGED);
    }

    @Test
    void aLogWhoseFileIsGoneIsDamaged() throws Exception {
        leaveALog();
        Files.delete(file);

        assertRefusedAndUntouched(Problem.DAMAGED);
    }

    @Test
    void anEmptyFileIsANewJournal() throws IOException {
        Files.write(file, new byte[0]);

        try (SqliteJournal journal = new SqliteJournal(file)) {
            assertEquals(Optional.empty(), journal.fault());
            journal.record(ANNA, screening("first", MONDAY));
            assertEquals(Optional.of(screening("first", MONDAY)), journal.lastScreening(ANNA));
        }
    }

    @Test
    void anotherProgramsDatabaseIsNoJournal() throws Exception {
        Files.delete(file);
        RawFile.run(file, "CREATE TABLE recipes (name TEXT)", "INSERT INTO recipes VALUES ('soup')");

        assertRefusedAndUntouched(Problem.DAMAGED);
    }

    @Test
    void aJournalOfANewerDorsalIsReported() throws Exception {
        RawFile.run(file, "PRAGMA user_version = " + (Schema.CURRENT.newest() + 1));

        assertRefusedAndUntouched(Problem.NEWER);
    }

    @Test
    void aFolderInThePlaceOfTheFileIsReported() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);

        try (SqliteJournal journal = new SqliteJournal(file)) {
            assertEquals(Problem.FAILED, journal.fault().orElseThrow().problem());
        }
    }

    @Test
    void whatWasReportedIsWellAgainOnceTheFileIs() throws IOException {
        Path whole = Files.copy(file, home.resolve("copy"));
        truncate(100);
        try (SqliteJournal journal = new SqliteJournal(file)) {
            assertEquals(Problem.DAMAGED, journal.fault().orElseThrow().problem());
            Files.copy(whole, file, StandardCopyOption.REPLACE_EXISTING);

            assertEquals(Optional.empty(), journal.fault());
            assertEquals("screening-199", journal.lastScreening(ANNA).orElseThrow().id());
        }
    }

    private void assertRefusedAndUntouched(Problem problem) throws IOException {
        Map<String, String> before = RawFile.contents(home);
        try (SqliteJournal journal = new SqliteJournal(file)) {
            assertEquals(problem, thrown(() -> journal.answers(ANNA)));
            assertEquals(problem, journal.fault().orElseThrow().problem());
            assertEquals(problem, thrown(() -> journal.record(ANNA, screening("new", MONDAY))));
            assertEquals(problem, thrown(() -> journal.erase(ANNA)));
            assertEquals(problem, journal.fault().orElseThrow().problem());
        }
        assertEquals(before, RawFile.contents(home));
    }

    private static Problem thrown(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(JournalException.class, call).problem();
    }

    private void truncate(long length) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(length);
        }
    }

    /** Copies file and log while they are in use, which is what a kill leaves. */
    private void leaveALog() throws IOException, SQLException {
        Path live = Files.createDirectory(home.resolve("live")).resolve("journal.db");
        Files.move(file, live);
        try (Connection connection = RawFile.connect(live); Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE people SET name = name || '!'");
            Files.copy(live, file);
            Files.copy(live.resolveSibling("journal.db-wal"), home.resolve("journal.db-wal"));
        }
        Files.delete(live);
        Files.delete(live.getParent());
    }
}
