package org.dorsal.core.journal.internal;

import java.sql.SQLException;
import java.util.List;

/** Whose journal it is. */
final class People {
    private People() {
    }

    static List<String> all(Database database) throws SQLException {
        return database.all("SELECT name FROM people ORDER BY name", row -> row.getString("name"));
    }

    /** The number that stands for the person in all other tables; given when they come for the first time. */
    static int number(Database database, String name) throws SQLException {
        database.update("INSERT INTO people (name) VALUES (?) ON CONFLICT DO NOTHING", name);
        return database.number("SELECT id FROM people WHERE name = ?", name);
    }
}
