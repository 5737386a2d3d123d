package org.dorsal.core.journal.internal;

import java.sql.SQLException;
import java.util.List;

/**
 * How the journal is laid out, step by step, each a list of statements. The file
 * carries the number of the last step it has taken ({@code user_version}); a step, once released, is never edited: what
 * changes later is a further step.
 */
record Schema(List<List<String>> steps) {
    /** "Dors": tells a journal from any other SQLite file. */
    static final int APPLICATION = 0x446f7273;

    /** What this build writes. */
    static final Schema CURRENT = new Schema(List.of(List.of(
        "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
        """
            CREATE TABLE screenings (
              id TEXT NOT NULL UNIQUE, person INTEGER NOT NULL REFERENCES people, at TEXT NOT NULL,
              complete INTEGER NOT NULL, level TEXT NOT NULL) STRICT""",
        "CREATE INDEX screenings_by_time ON screenings (person, at)",
        """
            CREATE TABLE answers (
              screening TEXT NOT NULL REFERENCES screenings (id), fact TEXT NOT NULL, state TEXT NOT NULL,
              kind TEXT, value TEXT, at TEXT NOT NULL, PRIMARY KEY (screening, fact),
              CHECK ((kind IS NULL) = (value IS NULL))) STRICT, WITHOUT ROWID""",
        // What is asked for at every screening: picked out of all answers it would take seconds after some years.
        """
            CREATE TABLE latest_answers (
              person INTEGER NOT NULL REFERENCES people, fact TEXT NOT NULL, state TEXT NOT NULL, kind TEXT, value TEXT,
              at TEXT NOT NULL, screened TEXT NOT NULL, PRIMARY KEY (person, fact),
              CHECK ((kind IS NULL) = (value IS NULL))) STRICT, WITHOUT ROWID""",
        """
            CREATE TABLE sessions (
              id TEXT NOT NULL UNIQUE, person INTEGER NOT NULL REFERENCES people, at TEXT NOT NULL,
              activity TEXT NOT NULL, title TEXT NOT NULL, variant TEXT NOT NULL, self_adjustment INTEGER NOT NULL,
              program TEXT, pain_before INTEGER NOT NULL, how TEXT, ended TEXT, pain_after INTEGER, relief TEXT,
              settled INTEGER, settled_said TEXT, CHECK ((how IS NULL) = (ended IS NULL))) STRICT""",
        "CREATE INDEX sessions_by_time ON sessions (person, at)",
        // No reference to the session: nothing may keep a stop from being written.
        """
            CREATE TABLE stops (
              id TEXT NOT NULL UNIQUE, person INTEGER NOT NULL REFERENCES people, at TEXT NOT NULL,
              session TEXT NOT NULL, activity TEXT NOT NULL, events TEXT NOT NULL, level TEXT NOT NULL,
              reopened TEXT) STRICT""",
        "CREATE INDEX stops_by_time ON stops (person, at)",
        "CREATE INDEX stops_open ON stops (person) WHERE reopened IS NULL",
        """
            CREATE TABLE findings (
              stop TEXT NOT NULL REFERENCES stops (id), place INTEGER NOT NULL, checked_by TEXT NOT NULL,
              pack TEXT NOT NULL, rule TEXT NOT NULL,
              level TEXT NOT NULL, closes TEXT NOT NULL, leaves_mobility_open INTEGER NOT NULL, reason TEXT NOT NULL,
              advice TEXT NOT NULL, citation TEXT NOT NULL, mark TEXT NOT NULL,
              PRIMARY KEY (stop, place)) STRICT, WITHOUT ROWID""",
        """
            CREATE TABLE halts (
              session TEXT NOT NULL, number INTEGER NOT NULL, person INTEGER NOT NULL REFERENCES people, at TEXT NOT NULL,
              activity TEXT NOT NULL, PRIMARY KEY (session, number)) STRICT""",
        """
            CREATE TABLE events (
              session TEXT NOT NULL, halt INTEGER NOT NULL, person INTEGER NOT NULL REFERENCES people, at TEXT NOT NULL,
              activity TEXT NOT NULL, events TEXT NOT NULL, PRIMARY KEY (session, halt)) STRICT""",
        "CREATE INDEX events_by_time ON events (person, at)",
        """
            CREATE TABLE programs (
              person INTEGER NOT NULL REFERENCES people, program TEXT NOT NULL, stage INTEGER NOT NULL,
              settled_sittings INTEGER NOT NULL, unsettled_in_a_row INTEGER NOT NULL, part INTEGER NOT NULL,
              last_sitting TEXT, awaiting TEXT, paused INTEGER NOT NULL,
              PRIMARY KEY (person, program)) STRICT, WITHOUT ROWID"""),
        // What each judgement asks about all sessions ever.
        List.of(
            "CREATE INDEX sessions_unended ON sessions (person) WHERE how IS NULL",
            "CREATE INDEX sessions_answered ON sessions (person, at, settled) WHERE settled IS NOT NULL",
            "CREATE INDEX adjustments_by_time ON sessions (person, at) WHERE self_adjustment = 1",
            """
                CREATE INDEX sessions_last_active ON sessions
                  (person, (CASE WHEN how IS NULL OR how = 'INTERRUPTED' THEN at ELSE ended END))""",
            """
                CREATE INDEX adjustments_last_active ON sessions
                  (person, (CASE WHEN how IS NULL OR how = 'INTERRUPTED' THEN at ELSE ended END)) WHERE self_adjustment = 1""")));

    /** The version of a file that has taken all steps. */
    int newest() {
        return steps.size();
    }

    /** Takes the steps that the file has not taken yet; all of them when it is new. Within the caller's transaction. */
    Void bringUpToDate(Database database) throws SQLException {
        int taken = database.number("PRAGMA user_version");
        if (taken == newest()) {
            return null;
        }
        for (List<String> step : steps.subList(taken, newest())) {
            for (String statement : step) {
                database.execute(statement);
            }
        }
        database.execute("PRAGMA application_id = " + APPLICATION);
        database.execute("PRAGMA user_version = " + newest());
        return null;
    }
}
