package org.dorsal.core.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dorsal.core.journal.EventRecord;
import org.dorsal.core.journal.HaltRecord;

/** The tables {@code halts} and {@code events}. */
final class Events {
    private Events() {
    }

    static Void halt(Database database, String person, HaltRecord halt) throws SQLException {
        database.update("""
            INSERT INTO halts (session, number, person, at, activity) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            halt.session(), halt.number(), People.number(database, person), Columns.time(halt.at()), halt.activity());
        return null;
    }

    static List<HaltRecord> halts(Database database, String person) throws SQLException {
        return database.all("""
            SELECT h.* FROM halts h JOIN people p ON p.id = h.person
            WHERE p.name = ? ORDER BY h.at, h.session, h.number""", Events::halt, person);
    }

    static void explain(Database database, String session, int upTo) throws SQLException {
        database.update("DELETE FROM halts WHERE session = ? AND number <= ?", session, upTo);
    }

    static Void add(Database database, String person, EventRecord event) throws SQLException {
        explain(database, event.session(), event.halt());
        database.update("INSERT INTO events (session, halt, person, at, activity, events) VALUES (?, ?, ?, ?, ?, ?)",
            event.session(), event.halt(), People.number(database, person), Columns.time(event.at()), event.activity(),
            Columns.lines(event.events()));
        return null;
    }

    static List<EventRecord> since(Database database, String person, Instant since) throws SQLException {
        return database.all("""
            SELECT e.* FROM events e JOIN people p ON p.id = e.person
            WHERE p.name = ? AND e.at >= ? ORDER BY e.at, e.session, e.halt""", Events::event, person, Columns.since(since));
    }

    private static HaltRecord halt(ResultSet row) throws SQLException {
        return new HaltRecord(row.getString("session"), row.getInt("number"), Columns.time(row, "at"), row.getString("activity"));
    }

    private static EventRecord event(ResultSet row) throws SQLException {
        return new EventRecord(row.getString("session"), row.getInt("halt"), Columns.time(row, "at"),
            row.getString("activity"), Columns.words(row.getString("events")));
    }
}
