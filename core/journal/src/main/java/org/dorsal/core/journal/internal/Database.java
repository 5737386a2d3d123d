package org.dorsal.core.journal.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open connection, in the few words the journal needs. Of one thread at a time. */
final class Database implements AutoCloseable {
    private final Connection connection;

    Database(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row into a value. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Database database) throws SQLException;
    }

    /** Either all of it happens or nothing, and what this has returned from is on the disk. */
    <T> T change(Work<T> work) throws SQLException {
        return within("BEGIN IMMEDIATE", work, "COMMIT");
    }

    /** All that is read belongs to one moment. */
    <T> T look(Work<T> work) throws SQLException {
        return within("BEGIN", work, "COMMIT");
    }

    /** Does it as far as it goes without the disk, and undoes it. */
    void tryOut(Work<?> work) throws SQLException {
        within("BEGIN IMMEDIATE", work, "ROLLBACK");
    }

    private <T> T within(String begin, Work<T> work, String end) throws SQLException {
        execute(begin);
        T result;
        try {
            result = work.in(this);
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
        execute(end);
        return result;
    }

    private void rollBack(Exception reason) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite rolls back by itself after a full disk and says so here; the reason is what matters.
            reason.addSuppressed(e);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs one changing statement; says how many rows it changed. */
    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    <T> List<T> all(String sql, Reader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values); ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    <T> Optional<T> first(String sql, Reader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values); ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    int number(String sql, Object... values) throws SQLException {
        return first(sql, row -> row.getInt(1), values).orElse(0);
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
