package org.dorsal.core.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dorsal.api.session.Relief;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.SessionRecord.End;
import org.dorsal.core.journal.SessionRecord.How;

/** The table {@code sessions}. */
final class Sessions {
    private Sessions() {
    }

    static Void add(Database database, String person, SessionRecord session) throws SQLException {
        database.update("""
            INSERT INTO sessions (id, person, at, activity, title, variant, self_adjustment, program, pain_before, settled)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            session.id(), People.number(database, person), Columns.time(session.at()), session.activity(), session.title(),
            session.variant(), session.selfAdjustment(), session.program().orElse(null), session.painBefore(),
            session.settled().orElse(null));
        if (session.end().isPresent()) {
            end(database, session.id(), session.end().get());
        }
        return null;
    }

    static Void end(Database database, String session, End end) throws SQLException {
        int changed = database.update("UPDATE sessions SET how = ?, ended = ?, pain_after = ?, relief = ? WHERE id = ?",
            end.how().name(), Columns.time(end.at()), end.painAfter().orElse(null), end.relief().map(Relief::name).orElse(null),
            session);
        return refuseUnknown(changed, session);
    }

    static Void settle(Database database, String session, boolean settled, Instant at) throws SQLException {
        int changed = database.update("UPDATE sessions SET settled = ?, settled_said = ? WHERE id = ?",
            settled, Columns.time(at), session);
        return refuseUnknown(changed, session);
    }

    static List<SessionRecord> since(Database database, String person, Instant since) throws SQLException {
        return database.all("""
            SELECT s.* FROM sessions s JOIN people p ON p.id = s.person
            WHERE p.name = ? AND s.at >= ? ORDER BY s.at, s.rowid""", Sessions::session, person, Columns.since(since));
    }

    static List<SessionRecord> unended(Database database, String person) throws SQLException {
        return database.all("""
            SELECT s.* FROM sessions s JOIN people p ON p.id = s.person
            WHERE p.name = ? AND s.how IS NULL ORDER BY s.at, s.rowid""", Sessions::session, person);
    }

    private static SessionRecord session(ResultSet row) throws SQLException {
        return new SessionRecord(row.getString("id"), Columns.time(row, "at"), row.getString("activity"),
            row.getString("title"), row.getString("variant"), row.getBoolean("self_adjustment"),
            Columns.text(row, "program"), row.getInt("pain_before"), end(row), Columns.flag(row, "settled"));
    }

    private static Optional<End> end(ResultSet row) throws SQLException {
        Optional<String> how = Columns.text(row, "how");
        if (how.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> relief = Columns.text(row, "relief");
        return Optional.of(new End(Columns.constant(How.class, how.get()), Columns.time(row, "ended"),
            Columns.number(row, "pain_after"),
            relief.isEmpty() ? Optional.empty() : Optional.of(Columns.constant(Relief.class, relief.get()))));
    }

    private static Void refuseUnknown(int changed, String session) {
        if (changed == 0) {
            throw new IllegalArgumentException("no session " + session + " is kept");
        }
        return null;
    }
}
