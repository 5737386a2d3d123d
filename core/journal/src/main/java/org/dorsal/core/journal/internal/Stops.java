package org.dorsal.core.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.journal.KeptFinding;
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
        Events.explain(database, stop.session(), Integer.MAX_VALUE);
        for (int place = 0; place < stop.findings().size(); place++) {
            add(database, stop.id(), place, stop.findings().get(place));
        }
        return null;
    }

    private static void add(Database database, String stop, int place, KeptFinding kept) throws SQLException {
        Finding finding = kept.finding();
        database.update("""
            INSERT INTO findings
              (stop, place, checked_by, pack, rule, level, closes, leaves_mobility_open, reason, advice, citation, mark)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            stop, place, kept.check(), kept.pack(), finding.rule(), finding.level().name(), closes(finding), finding.leavesMobilityOpen(),
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

    static Optional<Instant> last(Database database, String person) throws SQLException {
        return database.first("""
            SELECT s.at FROM stops s JOIN people p ON p.id = s.person
            WHERE p.name = ? ORDER BY s.at DESC LIMIT 1""", row -> Columns.time(row, "at"), person);
    }

    static List<StopRecord> since(Database database, String person, Instant since) throws SQLException {
        return withFindings(database, "p.name = ? AND s.at >= ?", person, Columns.since(since));
    }

    static List<StopRecord> open(Database database, String person) throws SQLException {
        return withFindings(database, "p.name = ? AND s.reopened IS NULL", person);
    }

    private static List<StopRecord> withFindings(Database database, String which, Object... values) throws SQLException {
        String where = " FROM stops s JOIN people p ON p.id = s.person WHERE " + which;
        Map<String, List<KeptFinding>> findings = new HashMap<>();
        database.all("SELECT * FROM findings WHERE stop IN (SELECT s.id" + where + ") ORDER BY stop, place",
            row -> findings.computeIfAbsent(row.getString("stop"), stop -> new ArrayList<>()).add(finding(row)), values);
        return database.all("SELECT s.*" + where + " ORDER BY s.at, s.rowid",
            row -> stop(row, findings.getOrDefault(row.getString("id"), List.of())), values);
    }

    private static StopRecord stop(ResultSet row, List<KeptFinding> findings) throws SQLException {
        return new StopRecord(row.getString("id"), Columns.time(row, "at"), row.getString("session"),
            row.getString("activity"), Columns.words(row.getString("events")), Columns.constant(Level.class, row.getString("level")),
            findings, Columns.maybeTime(row, "reopened"));
    }

    private static KeptFinding finding(ResultSet row) throws SQLException {
        Set<Demand> closes = EnumSet.noneOf(Demand.class);
        for (String demand : Columns.words(row.getString("closes"))) {
            closes.add(Columns.constant(Demand.class, demand));
        }
        Finding finding = new Finding(row.getString("rule"), Columns.constant(Level.class, row.getString("level")), closes,
            row.getBoolean("leaves_mobility_open"), row.getString("reason"), row.getString("advice"),
            new Source(row.getString("citation"), Columns.constant(Mark.class, row.getString("mark"))));
        return new KeptFinding(row.getString("checked_by"), row.getString("pack"), finding);
    }
}
