package org.dorsal.core.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.FactValue.Amount;
import org.dorsal.api.safety.Level;

/** Everything about one person: given out, or removed. */
final class Account {
    private static final String MINE = "(SELECT id FROM people WHERE name = ?)";
    private static final double LARGEST_EXACT = 1L << 53;

    private Account() {
    }

    /** A row that is given out, and when it happened as the journal writes it. */
    private record Entry(String happened, Map<String, Object> row) {
    }

    static List<Map<String, Object>> of(Database database, String person) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        entries.addAll(database.all(mine("SELECT t.*, t.at AS happened FROM screenings t"), Account::screening, person));
        entries.addAll(database.all(mine("""
            SELECT a.*, t.at AS happened FROM screenings t JOIN answers a ON a.screening = t.id"""), Account::answer, person));
        entries.addAll(database.all(mine("SELECT t.*, t.at AS happened FROM sessions t"), Account::session, person));
        entries.addAll(database.all(mine("SELECT t.*, t.at AS happened FROM stops t"), Account::stop, person));
        entries.addAll(database.all(mine("""
            SELECT f.*, t.at AS happened FROM stops t JOIN findings f ON f.stop = t.id"""), Account::finding, person));
        entries.addAll(database.all(mine("SELECT t.*, t.at AS happened FROM halts t"), Account::halt, person));
        entries.addAll(database.all(mine("SELECT t.*, t.at AS happened FROM events t"), Account::event, person));
        entries.sort(Comparator.comparing(Entry::happened));
        // Where someone stands in a program is no event; it comes after all of them.
        entries.addAll(database.all("SELECT *, '' AS happened FROM programs WHERE person = " + MINE + " ORDER BY program",
            Account::program, person));
        return entries.stream().map(Entry::row).toList();
    }

    /** Removes it all; what is left of it in the log, {@link Access#emptyLog()} removes. */
    static int erase(Database database, String person) throws SQLException {
        int rows = database.update(
            "DELETE FROM answers WHERE screening IN (SELECT id FROM screenings WHERE person = " + MINE + ")", person);
        rows += database.update("DELETE FROM findings WHERE stop IN (SELECT id FROM stops WHERE person = " + MINE + ")", person);
        for (String table : List.of("screenings", "sessions", "stops", "halts", "events", "programs")) {
            rows += database.update("DELETE FROM " + table + " WHERE person = " + MINE, person);
        }
        database.update("DELETE FROM latest_answers WHERE person = " + MINE, person);
        database.update("DELETE FROM people WHERE name = ?", person);
        return rows;
    }

    private static String mine(String select) {
        return select + " WHERE t.person = " + MINE + " ORDER BY t.at, t.rowid";
    }

    private static Entry screening(ResultSet row) throws SQLException {
        return entry(row, new ExportRow("screening")
            .text("id", row.getString("id")).time("at", Columns.maybeTime(row, "at"))
            .flag("complete", Columns.flag(row, "complete")).text("level", level(row)));
    }

    private static Entry answer(ResultSet row) throws SQLException {
        return entry(row, new ExportRow("answer")
            .text("screening", row.getString("screening")).text("fact", row.getString("fact"))
            .word("state", Columns.text(row, "state")).value("value", ValueColumns.in(row).map(Account::plain))
            .time("at", Columns.maybeTime(row, "at")));
    }

    private static Entry session(ResultSet row) throws SQLException {
        return entry(row, new ExportRow("session")
            .text("id", row.getString("id")).time("at", Columns.maybeTime(row, "at"))
            .text("activity", row.getString("activity")).text("title", row.getString("title"))
            .text("variant", row.getString("variant")).flag("selfAdjustment", Columns.flag(row, "self_adjustment"))
            .value("program", Columns.text(row, "program")).value("painBefore", Columns.number(row, "pain_before"))
            .word("end", Columns.text(row, "how")).time("endedAt", Columns.maybeTime(row, "ended"))
            .value("painAfter", Columns.number(row, "pain_after")).word("relief", Columns.text(row, "relief"))
            .flag("settled", Columns.flag(row, "settled")).time("settledSaidAt", Columns.maybeTime(row, "settled_said")));
    }

    private static Entry stop(ResultSet row) throws SQLException {
        return entry(row, new ExportRow("stop")
            .text("id", row.getString("id")).time("at", Columns.maybeTime(row, "at"))
            .text("session", row.getString("session")).text("activity", row.getString("activity"))
            .list("events", List.copyOf(Columns.words(row.getString("events")))).text("level", level(row))
            .time("reopenedAt", Columns.maybeTime(row, "reopened")));
    }

    private static Entry halt(ResultSet row) throws SQLException {
        return entry(row, new ExportRow("halt").time("at", Columns.maybeTime(row, "at"))
            .text("session", row.getString("session")).text("activity", row.getString("activity")));
    }

    private static Entry event(ResultSet row) throws SQLException {
        return entry(row, new ExportRow("event").time("at", Columns.maybeTime(row, "at"))
            .text("session", row.getString("session")).text("activity", row.getString("activity"))
            .list("events", List.copyOf(Columns.words(row.getString("events")))));
    }

    private static Entry finding(ResultSet row) throws SQLException {
        return entry(row, new ExportRow("finding")
            .text("stop", row.getString("stop")).text("check", row.getString("checked_by"))
            .text("pack", row.getString("pack")).text("rule", row.getString("rule")).text("level", level(row))
            .list("closes", Columns.words(row.getString("closes")).stream().map(ExportRow::worded).toList())
            .flag("leavesMobilityOpen", Columns.flag(row, "leaves_mobility_open")).text("reason", row.getString("reason"))
            .text("advice", row.getString("advice")).text("source", row.getString("citation"))
            .word("mark", Columns.text(row, "mark")));
    }

    private static Entry program(ResultSet row) throws SQLException {
        return entry(row, new ExportRow("program")
            .text("program", row.getString("program")).value("stage", Columns.number(row, "stage"))
            .value("settledSittings", Columns.number(row, "settled_sittings"))
            .value("unsettledInARow", Columns.number(row, "unsettled_in_a_row")).value("part", Columns.number(row, "part"))
            .time("lastSitting", Columns.maybeTime(row, "last_sitting")).value("awaiting", Columns.text(row, "awaiting"))
            .flag("paused", Columns.flag(row, "paused")));
    }

    private static Entry entry(ResultSet row, ExportRow columns) throws SQLException {
        return new Entry(row.getString("happened"), columns.toMap());
    }

    private static String level(ResultSet row) throws SQLException {
        return Columns.constant(Level.class, row.getString("level")).word();
    }

    private static Object plain(FactValue value) {
        return value.fold(FactValue.Flag::yes, Account::number, FactValue.Word::word,
            words -> words.all().stream().sorted().toList());
    }

    private static Object number(Amount amount) {
        boolean exact = amount.isWhole() && Math.abs(amount.number()) < LARGEST_EXACT;
        return exact ? (Object) (long) amount.number() : (Object) amount.number();
    }
}
