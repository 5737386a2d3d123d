package org.dorsal.core.console.internal.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.dorsal.core.journal.HaltRecord;
import org.dorsal.core.journal.internal.SqliteJournal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeBackupTest {
    @TempDir
    private Path folder;
    private Path home;
    private Path zip;
    private SqliteJournal journal;

    @BeforeEach
    void aHome() throws IOException {
        home = folder.resolve("home");
        zip = Files.createDirectory(folder.resolve("backups")).resolve("home.zip");
        for (String file : List.of("format", "lock", "config/org/dorsal/console.config", "log/dorsal.log", "packs/ledger.json",
                "packs/store/ab.jar", "packs/trusted-keys", "packs/audit.jsonl", "packs/staging/proposal1/x.jar", "drop-in/neck/pack.json")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), file);
        }
        journal = new SqliteJournal(home.resolve("journal.db"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void holdsWhatCannotBeMadeAnewAndNothingElse() throws IOException {
        journal.halted("me", new HaltRecord("s", 1, java.time.Instant.EPOCH, "cat-cow"));

        HomeBackup.Written written = new HomeBackup(home, journal).writeTo(zip);

        List<String> expected = List.of("journal.db", "format", "config/org/dorsal/console.config", "packs/audit.jsonl",
            "packs/ledger.json", "packs/store/ab.jar", "packs/trusted-keys", "drop-in/neck/pack.json");
        assertEquals(expected, names());
        assertEquals(expected, written.entries());
        assertEquals(Files.size(zip), written.bytes());
    }

    @Test
    void bringsTheJournalBackAsItWas() throws IOException {
        journal.halted("me", new HaltRecord("s", 1, java.time.Instant.EPOCH, "cat-cow"));
        new HomeBackup(home, journal).writeTo(zip);

        Path back = Files.createDirectory(folder.resolve("back"));
        try (ZipFile from = new ZipFile(zip.toFile())) {
            Files.copy(from.getInputStream(from.getEntry("journal.db")), back.resolve("journal.db"));
        }
        try (SqliteJournal restored = new SqliteJournal(back.resolve("journal.db"))) {
            assertEquals(journal.halts("me"), restored.halts("me"));
        }
    }

    @Test
    void needsNoJournal() throws IOException {
        new HomeBackup(home, journal).writeTo(zip);

        assertFalse(names().contains("journal.db"));
    }

    @Test
    void isForItsOwnerOnlyAndLeavesNothingBeside() throws IOException {
        new HomeBackup(home, journal).writeTo(zip);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)));
        try (Stream<Path> beside = Files.list(zip.getParent())) {
            assertEquals(List.of(zip), beside.toList());
        }
    }

    @Test
    void neverTakesThePlaceOfAFile() throws IOException {
        Files.writeString(zip, "mine");

        assertThrows(FileAlreadyExistsException.class, () -> new HomeBackup(home, journal).writeTo(zip));
        assertEquals("mine", Files.readString(zip));
    }

    @Test
    void isNotThereWhereItCouldNotBeWrittenWhole() {
        Path nowhere = folder.resolve("missing").resolve("home.zip");

        assertThrows(IOException.class, () -> new HomeBackup(home, journal).writeTo(nowhere));
        assertTrue(Files.notExists(nowhere));
    }

    private List<String> names() throws IOException {
        try (ZipFile from = new ZipFile(zip.toFile())) {
            return new ArrayList<>(from.stream().map(ZipEntry::getName).toList());
        }
    }
}
