package org.dorsal.core.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.journal.StopRecord;

/** The tables {@code stops} and {@code findings}. */
final class Stops {
    private Stops() {
    }

    static Void add(Database database, String person, StopRecord stop) throws SQLException {
        database.update("""
            INSERT INTO stops (id, person, at, session, activity, events, level, reopened)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            stop.id(), People.number(database, person), Columns.time(stop.at()), stop.session(), stop.activity(),
            Columns.lines(stop.events()), stop.level().name(), stop.reopened().map(Columns::time).orElse(null));
        for (int place = 0; place < stop.findings().size(); place++) {
            add(database, stop.id(), place, stop.findings().get(place));
        }
        return null;
    }

    private static void add(Database database, String stop, int place, Finding finding) throws SQLException {
        database.update("""
            INSERT INTO findings (stop, place, rule, level, closes, leaves_mobility_open, reason, advice, citation, mark)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            stop, place, finding.rule(), finding.level().name(), closes(finding), finding.leavesMobilityOpen(),
            finding.reason(), finding.advice(), finding.source().citation(), finding.source().mark().name());
    }

    private static String closes(Finding finding) {
        return Columns.lines(finding.closes().stream().map(Demand::name).toList());
    }

    static Void reopen(Database database, String stop, Instant at) throws SQLException {
        if (database.update("UPDATE stops SET reopened = ? WHERE id = ?", Columns.time(at), stop) == 0) {
            throw new IllegalArgumentException("no stop " + stop + " is kept");
        }
        return null;
    }

    static List<StopRecord> since(Database database, String person, Instant since) throws SQLException {
        return withFindings(database, """
            SELECT s.* FROM stops s JOIN people p ON p.id = s.person
            WHERE p.name = ? AND s.at >= ? ORDER BY s.at, s.rowid""", person, Columns.since(since));
    }

    static List<StopRecord> open(Database database, String person) throws SQLException {
        return withFindings(database, """
            SELECT s.* FROM stops s JOIN people p ON p.id = s.person
            WHERE p.name = ? AND s.reopened IS NULL ORDER BY s.at, s.rowid""", person);
    }

    private static List<StopRecord> withFindings(Database database, String sql, Object... values) throws SQLException {
        List<StopRecord> stops = new ArrayList<>();
        for (String id : database.all(sql, row -> row.getString("id"), values)) {
            List<Finding> findings = database.all("SELECT * FROM findings WHERE stop = ? ORDER BY place", Stops::finding, id);
            database.first("SELECT * FROM stops WHERE id = ?", row -> stop(row, findings), id).ifPresent(stops::add);
        }
        return stops;
    }

    private static StopRecord stop(ResultSet row, List<Finding> findings) throws SQLException {
        return new StopRecord(row.getString("id"), Columns.time(row, "at"), row.getString("session"),
            row.getString("activity"), Columns.words(row.getString("events")), Level.valueOf(row.getString("level")),
            findings, Columns.maybeTime(row, "reopened"));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        Set<Demand> closes = Columns.words(row.getString("closes")).stream().map(Demand::valueOf).collect(Collectors.toSet());
        return new Finding(row.getString("rule"), Level.valueOf(row.getString("level")), closes,
            row.getBoolean("leaves_mobility_open"), row.getString("reason"), row.getString("advice"),
            new Source(row.getString("citation"), Mark.valueOf(row.getString("mark"))));
    }
}
