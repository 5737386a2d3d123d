package org.dorsal.core.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Level;
import org.dorsal.core.journal.ScreeningRecord;

/** The tables {@code screenings} and {@code answers}. */
final class Screenings {
    private Screenings() {
    }

    static Void add(Database database, String person, ScreeningRecord screening) throws SQLException {
        int number = People.number(database, person);
        database.update("INSERT INTO screenings (id, person, at, complete, level) VALUES (?, ?, ?, ?, ?)",
            screening.id(), number, Columns.time(screening.at()), screening.complete(), screening.level().name());
        for (Map.Entry<String, Answer> answer : screening.answers().entrySet()) {
            add(database, screening.id(), answer.getKey(), answer.getValue());
            if (screening.complete() && answer.getValue().state() != Answer.State.ATTESTED) {
                makeLatest(database, number, answer.getKey(), answer.getValue(), screening.at());
            }
        }
        return null;
    }

    /** The later one replaces the earlier one; of two of one time, that of the later screening. */
    private static void makeLatest(Database database, int person, String fact, Answer answer, Instant screened) throws SQLException {
        Optional<ValueColumns> value = answer.value().map(ValueColumns::of);
        database.update("""
            INSERT INTO latest_answers AS latest (person, fact, state, kind, value, at, screened) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (person, fact) DO UPDATE SET
              state = excluded.state, kind = excluded.kind, value = excluded.value, at = excluded.at, screened = excluded.screened
            WHERE (excluded.at, excluded.screened) >= (latest.at, latest.screened)""",
            person, fact, answer.state().name(), value.map(ValueColumns::kind).orElse(null),
            value.map(ValueColumns::value).orElse(null), Columns.time(answer.at()), Columns.time(screened));
    }

    private static void add(Database database, String screening, String fact, Answer answer) throws SQLException {
        Optional<ValueColumns> value = answer.value().map(ValueColumns::of);
        database.update("INSERT INTO answers (screening, fact, state, kind, value, at) VALUES (?, ?, ?, ?, ?, ?)",
            screening, fact, answer.state().name(), value.map(ValueColumns::kind).orElse(null),
            value.map(ValueColumns::value).orElse(null), Columns.time(answer.at()));
    }

    static Optional<ScreeningRecord> latest(Database database, String person) throws SQLException {
        Optional<String> id = database.first("""
            SELECT s.id FROM screenings s JOIN people p ON p.id = s.person
            WHERE p.name = ? ORDER BY s.at DESC, s.rowid DESC LIMIT 1""", row -> row.getString("id"), person);
        return id.isEmpty() ? Optional.empty() : withId(database, id.get());
    }

    private static Optional<ScreeningRecord> withId(Database database, String id) throws SQLException {
        Map<String, Answer> answers = new LinkedHashMap<>();
        database.all("SELECT * FROM answers WHERE screening = ?",
            row -> answers.put(row.getString("fact"), answer(row)), id);
        return database.first("SELECT * FROM screenings WHERE id = ?", row -> new ScreeningRecord(id,
            Columns.time(row, "at"), row.getBoolean("complete"), Columns.constant(Level.class, row.getString("level")), answers), id);
    }

    static Map<String, Answer> latestAnswers(Database database, String person) throws SQLException {
        Map<String, Answer> latest = new LinkedHashMap<>();
        database.all("SELECT a.* FROM latest_answers a JOIN people p ON p.id = a.person WHERE p.name = ?",
            row -> latest.put(row.getString("fact"), answer(row)), person);
        return Map.copyOf(latest);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(Columns.constant(Answer.State.class, row.getString("state")), ValueColumns.in(row), Columns.time(row, "at"));
    }
}
