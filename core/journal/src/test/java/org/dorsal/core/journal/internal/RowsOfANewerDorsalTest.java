package org.dorsal.core.journal.internal;

import static org.dorsal.core.journal.internal.Samples.ANNA;
import static org.dorsal.core.journal.internal.Samples.MONDAY;
import static org.dorsal.core.journal.internal.Samples.screening;
import static org.dorsal.core.journal.internal.Samples.session;
import static org.dorsal.core.journal.internal.Samples.stop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.JournalException.Problem;
import org.dorsal.core.journal.SessionRecord.End;
import org.dorsal.core.journal.SessionRecord.How;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layout is that of this version, but a row holds what this build cannot make a record of. */
class RowsOfANewerDorsalTest {
    @TempDir
    Path home;
    private Path file;

    @BeforeEach
    void writeAJournal() {
        file = home.resolve("journal.db");
        try (SqliteJournal journal = new SqliteJournal(file)) {
            journal.record(ANNA, screening("first", MONDAY));
            journal.began(ANNA, session("one", MONDAY));
            journal.ended("one", new End(How.DONE, MONDAY, Optional.empty(), Optional.empty()));
            journal.stopped(ANNA, stop("one", MONDAY));
        }
    }

    @ParameterizedTest
    @CsvSource({"stops, level, SEVERE", "findings, level, SEVERE", "findings, mark, RUMOUR", "findings, closes, 'DANCING\n'",
        "screenings, level, SEVERE", "answers, state, PERHAPS", "answers, kind, colour", "sessions, how, ABDUCTED",
        "sessions, relief, SOMEWHAT"})
    void aWordThisBuildDoesNotKnowIsOfANewerOne(String table, String column, String word) throws SQLException {
        RawFile.run(file, "UPDATE " + table + " SET " + column + " = '" + word + "'");

        assertEquals(Problem.NEWER, problemOfReading());
    }

    @ParameterizedTest
    @CsvSource({"stops, at, noon", "stops, events, 'cut short'", "sessions, ended, noon", "answers, value, four", "findings, reason, ''"})
    void whatCanNeverHaveBeenWrittenIsDamage(String table, String column, String value) throws SQLException {
        RawFile.run(file, "UPDATE " + table + " SET " + column + " = '" + value + "'");

        assertEquals(Problem.DAMAGED, problemOfReading());
    }

    @Test
    void aFlagThatIsNeitherYesNorNoIsDamageAndNotNo() throws SQLException {
        RawFile.run(file, "UPDATE answers SET kind = 'flag', value = 'yess'");

        assertEquals(Problem.DAMAGED, problemOfReading());
    }

    @Test
    void aStopThatHasLostItsFindingsIsDamageAndNotNothing() throws SQLException {
        RawFile.run(file, "DELETE FROM findings");

        assertEquals(Problem.DAMAGED, problemOfReading());
    }

    /** What a judgement reads, each on its own. */
    private Problem problemOfReading() {
        try (SqliteJournal journal = new SqliteJournal(file)) {
            Consumer<Journal> all = j -> {
                j.openStops(ANNA);
                j.sessions(ANNA, MONDAY);
                j.lastScreening(ANNA);
            };
            return assertThrows(JournalException.class, () -> all.accept(journal)).problem();
        }
    }
}
