package org.dorsal.core.journal.internal;

import static org.dorsal.core.journal.internal.Samples.ANNA;
import static org.dorsal.core.journal.internal.Samples.MONDAY;
import static org.dorsal.core.journal.internal.Samples.TUESDAY;
import static org.dorsal.core.journal.internal.Samples.screening;
import static org.dorsal.core.journal.internal.Samples.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dorsal.core.journal.JournalException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyOfTheJournalTest {
    @TempDir
    private Path folder;
    private Path copy;
    private SqliteJournal journal;

    @BeforeEach
    void open() {
        journal = new SqliteJournal(folder.resolve("journal.db"));
        copy = folder.resolve("copy.db");
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void hasAllThatIsKeptWhileTheJournalIsInUse() {
        journal.record(ANNA, screening("q1", MONDAY));
        journal.began(ANNA, session("s1", MONDAY));

        List<Map<String, Object>> before = all(journal);
        assertTrue(journal.copyTo(copy));
        journal.began(ANNA, session("s2", TUESDAY));

        try (SqliteJournal copied = new SqliteJournal(copy)) {
            assertTrue(copied.fault().isEmpty());
            assertEquals(List.of("s1"), copied.sessions(ANNA, MONDAY).stream().map(s -> s.id()).toList());
            assertEquals(before, all(copied));
        }
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        journal.record(ANNA, screening("q1", MONDAY));
        journal.copyTo(copy);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
    }

    @Test
    void isNotMadeWhereNoJournalHasBeenBegun() {
        assertFalse(journal.copyTo(copy));
        assertFalse(Files.exists(copy));
    }

    @Test
    void neverTakesThePlaceOfAFile() throws IOException {
        journal.record(ANNA, screening("q1", MONDAY));
        Files.writeString(copy, "mine");

        assertThrows(JournalException.class, () -> journal.copyTo(copy));
        assertEquals("mine", Files.readString(copy));
    }

    private static List<Map<String, Object>> all(SqliteJournal journal) {
        List<Map<String, Object>> rows = new ArrayList<>();
        journal.export(ANNA, rows::add);
        return rows;
    }
}
