package org.dorsal.core.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.journal.ProgramRecord;

/** The table {@code programs}. */
final class Programs {
    private Programs() {
    }

    static Void keep(Database database, String person, ProgramRecord program) throws SQLException {
        database.update("""
            INSERT OR REPLACE INTO programs
              (person, program, stage, settled_sittings, unsettled_in_a_row, part, last_sitting, awaiting, paused)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            People.number(database, person), program.program(), program.stage(), program.settledSittings(),
            program.unsettledInARow(), program.part(), program.lastSitting().map(Columns::time).orElse(null),
            program.awaiting().orElse(null), program.paused());
        return null;
    }

    static Optional<ProgramRecord> one(Database database, String person, String program) throws SQLException {
        return database.first("""
            SELECT g.* FROM programs g JOIN people p ON p.id = g.person
            WHERE p.name = ? AND g.program = ?""", Programs::program, person, program);
    }

    static List<ProgramRecord> all(Database database, String person) throws SQLException {
        return database.all("""
            SELECT g.* FROM programs g JOIN people p ON p.id = g.person
            WHERE p.name = ? ORDER BY g.last_sitting DESC, g.program""", Programs::program, person);
    }

    private static ProgramRecord program(ResultSet row) throws SQLException {
        return new ProgramRecord(row.getString("program"), row.getInt("stage"), row.getInt("settled_sittings"),
            row.getInt("unsettled_in_a_row"), row.getInt("part"), Columns.maybeTime(row, "last_sitting"),
            Columns.text(row, "awaiting"), row.getBoolean("paused"));
    }
}
