package org.dorsal.core.journal.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;

/** Connects to an SQLite file. */
@FunctionalInterface
interface Connector {

    /** What the connection is for. */
    enum Purpose { READ, WRITE }

    Database connect(Path file, Purpose purpose) throws SQLException;

    /** Long enough for another process's single write, short enough for a person who waits. */
    Duration PATIENCE = Duration.ofSeconds(1);

    /** Connects durably: a commit has reached the disk, and what is deleted is overwritten. */
    static Database durably(Path file, Purpose purpose) throws SQLException {
        loadLibrary();
        SQLiteConfig settings = new SQLiteConfig();
        settings.setReadOnly(purpose == Purpose.READ);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout((int) PATIENCE.toMillis());
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
        // As an address, so that no character of the path is taken for a parameter.
        return new Database(JDBC.createConnection("jdbc:sqlite:" + file.toUri(), settings.toProperties()));
    }

    private static void loadLibrary() throws SQLException {
        try {
            // Before anything else: the driver notices a library that does not load only when it calls it.
            if (!SQLiteJDBCLoader.initialize()) {
                throw new SQLNonTransientConnectionException("there is no SQLite library for this system");
            }
        } catch (SQLException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            throw new SQLNonTransientConnectionException("the SQLite library cannot be unpacked into the folder for temporary files", e);
        }
    }
}
