package org.dorsal.core.journal.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.JournalException.Problem;
import org.sqlite.SQLiteErrorCode;

/** What an error of SQLite means for a journal. */
final class Problems {
    private static final int PRIMARY_CODE = 0xff;

    private Problems() {
    }

    static JournalException of(Path file, SQLException error) {
        return new JournalException(problem(file, error), file, error);
    }

    /** A row could not be made into what it was written from, though the file as such is whole. */
    static JournalException ofRow(Path file, RuntimeException error) {
        return new JournalException(Problem.DAMAGED, file, error);
    }

    /** A rule of the schema was broken: the caller's mistake, and nothing is wrong with the journal. */
    static boolean isCallersMistake(SQLException error) {
        return primary(error) == SQLiteErrorCode.SQLITE_CONSTRAINT;
    }

    /** Something must be written before this file can be read, such as rolling back what a killed process left. */
    static boolean needsWriting(SQLException error) {
        return primary(error) == SQLiteErrorCode.SQLITE_READONLY || primary(error) == SQLiteErrorCode.SQLITE_CANTOPEN;
    }

    private static SQLiteErrorCode primary(SQLException error) {
        return SQLiteErrorCode.getErrorCode(error.getErrorCode() & PRIMARY_CODE);
    }

    private static Problem problem(Path file, SQLException error) {
        if (error instanceof UnknownWordException) {
            return Problem.NEWER;
        }
        if (error instanceof SQLNonTransientConnectionException) {
            return Problem.NO_LIBRARY;
        }
        return switch (primary(error)) {
            case SQLITE_FULL -> Problem.FULL;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Problem.DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> Problem.IN_USE;
            case SQLITE_READONLY, SQLITE_PERM -> Problem.READ_ONLY;
            case SQLITE_CANTOPEN -> isWritable(file) ? Problem.FAILED : Problem.READ_ONLY;
            default -> Problem.FAILED;
        };
    }

    private static boolean isWritable(Path file) {
        return Files.isWritable(file.getParent()) && (Files.notExists(file) || Files.isWritable(file));
    }
}
