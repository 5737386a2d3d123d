package org.dorsal.core.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.dorsal.core.journal.SessionHistory;
import org.dorsal.core.journal.SessionHistory.Settled;

/**
 * What all sessions come to, out of the indexes: after some years to read them all takes as long as everything else a
 * judgement does. {@link SessionHistory#of} says what it means.
 */
final class Histories {
    private static final String ACTIVE = "CASE WHEN how IS NULL OR how = 'INTERRUPTED' THEN at ELSE ended END";
    private static final String OTHERS = " person = ? AND id <> ? ";

    private final Database database;
    private final int person;
    private final String without;

    /** The place of a session in the order in which they began. */
    private record Place(String at, long row) {
        private static final Place BEFORE_ALL = new Place("", -1);
    }

    private record Answered(Place place, boolean settled) {
    }

    private Histories(Database database, int person, String without) {
        this.database = database;
        this.person = person;
        this.without = without;
    }

    static SessionHistory of(Database database, String name, Instant since, Optional<String> without) throws SQLException {
        int person = database.number("SELECT id FROM people WHERE name = ?", name);
        return new Histories(database, person, without.orElse("")).history(since);
    }

    private SessionHistory history(Instant since) throws SQLException {
        return new SessionHistory(lastActive(" AND self_adjustment = 1 "),
            number("count(*)", " AND self_adjustment = 1 AND at >= ?", Columns.since(since)).orElse(0),
            lastActive(""), painChange(), settled(), unsettledInARow());
    }

    private Optional<Instant> lastActive(String which) throws SQLException {
        return database.first("SELECT " + ACTIVE + " AS active FROM sessions WHERE" + OTHERS + which
            + "ORDER BY active DESC LIMIT 1", row -> Columns.time(row, "active"), person, without);
    }

    private int painChange() throws SQLException {
        Optional<Answered> last = lastAnswered("settled IS NOT NULL");
        boolean includingIt = last.filter(answer -> !answer.settled()).isPresent();
        Place from = last.map(Answered::place).orElse(Place.BEFORE_ALL);
        String open = " AND (at, rowid) " + (includingIt ? ">=" : ">") + " (?, ?)";
        if (number("1", open + " LIMIT 1", from.at(), from.row()).isPresent()) {
            return number("max(pain_after - pain_before)", open, from.at(), from.row()).orElse(0);
        }
        return number("pain_after - pain_before", " AND pain_after IS NOT NULL ORDER BY at DESC, rowid DESC LIMIT 1").orElse(0);
    }

    private Settled settled() throws SQLException {
        return database.first("SELECT settled FROM sessions WHERE" + OTHERS + "AND how IS NOT NULL ORDER BY at DESC, rowid DESC LIMIT 1",
            row -> Settled.of(Columns.flag(row, "settled")), person, without).orElse(Settled.NONE);
    }

    private int unsettledInARow() throws SQLException {
        Place from = lastAnswered("settled = 1").map(Answered::place).orElse(Place.BEFORE_ALL);
        return number("count(*)", " AND settled = 0 AND (at, rowid) > (?, ?)", from.at(), from.row()).orElse(0);
    }

    private Optional<Answered> lastAnswered(String how) throws SQLException {
        return database.first("SELECT at, rowid, settled FROM sessions WHERE" + OTHERS + "AND " + how
            + " ORDER BY at DESC, rowid DESC LIMIT 1",
            row -> new Answered(new Place(row.getString("at"), row.getLong("rowid")), row.getBoolean("settled")), person, without);
    }

    private Optional<Integer> number(String what, String which, Object... values) throws SQLException {
        Object[] all = new Object[values.length + 2];
        all[0] = person;
        all[1] = without;
        System.arraycopy(values, 0, all, 2, values.length);
        return database.first("SELECT " + what + " AS it FROM sessions WHERE" + OTHERS + which, Histories::maybeNumber, all)
            .flatMap(number -> number);
    }

    private static Optional<Integer> maybeNumber(ResultSet row) throws SQLException {
        return Columns.number(row, "it");
    }
}
