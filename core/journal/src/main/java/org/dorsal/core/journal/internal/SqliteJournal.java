package org.dorsal.core.journal.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dorsal.api.fact.Answer;
import org.dorsal.core.journal.EventRecord;
import org.dorsal.core.journal.HaltRecord;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.ProgramRecord;
import org.dorsal.core.journal.ScreeningRecord;
import org.dorsal.core.journal.SessionHistory;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.StopRecord;

/** The journal in an SQLite file, opened at first use. */
public final class SqliteJournal implements Journal, AutoCloseable {
    private final Access access;

    public SqliteJournal(Path file) {
        this(file, Connector::durably, Schema.CURRENT);
    }

    SqliteJournal(Path file, Connector connector, Schema schema) {
        access = new Access(new JournalFile(file, connector, schema));
    }

    @Override
    public Optional<JournalException> fault() {
        return access.fault();
    }

    @Override
    public Optional<JournalException> faultOfWriting() {
        return access.faultOfWriting();
    }

    @Override
    public List<String> people() {
        return access.read(List.of(), People::all);
    }

    @Override
    public void record(String person, ScreeningRecord screening) {
        access.write(database -> Screenings.add(database, person, screening));
    }

    @Override
    public Optional<ScreeningRecord> lastScreening(String person) {
        return access.read(Optional.empty(), database -> Screenings.latest(database, person));
    }

    @Override
    public Map<String, Answer> answers(String person) {
        return access.read(Map.of(), database -> Screenings.latestAnswers(database, person));
    }

    @Override
    public void began(String person, SessionRecord session) {
        access.write(database -> Sessions.add(database, person, session));
    }

    @Override
    public void ended(String sessionId, SessionRecord.End end) {
        access.write(database -> Sessions.end(database, sessionId, end));
    }

    @Override
    public void settled(String sessionId, boolean settled, Instant at) {
        access.write(database -> Sessions.settle(database, sessionId, settled, at));
    }

    @Override
    public List<SessionRecord> sessions(String person, Instant since) {
        return access.read(List.of(), database -> Sessions.since(database, person, since));
    }

    @Override
    public List<SessionRecord> unended(String person) {
        return access.read(List.of(), database -> Sessions.unended(database, person));
    }

    @Override
    public SessionHistory history(String person, Instant since, Optional<String> without) {
        return access.read(SessionHistory.of(List.of(), since), database -> Histories.of(database, person, since, without));
    }

    @Override
    public Optional<Instant> lastStop(String person) {
        return access.read(Optional.empty(), database -> Stops.last(database, person));
    }

    @Override
    public void halted(String person, HaltRecord halt) {
        access.write(database -> Events.halt(database, person, halt));
    }

    @Override
    public List<HaltRecord> halts(String person) {
        return access.read(List.of(), database -> Events.halts(database, person));
    }

    @Override
    public void arose(String person, EventRecord event) {
        access.write(database -> Events.add(database, person, event));
    }

    @Override
    public List<EventRecord> events(String person, Instant since) {
        return access.read(List.of(), database -> Events.since(database, person, since));
    }

    @Override
    public void stopped(String person, StopRecord stop) {
        access.write(database -> Stops.add(database, person, stop));
    }

    @Override
    public void reopened(String stopId, Instant at) {
        access.write(database -> Stops.reopen(database, stopId, at));
    }

    @Override
    public List<StopRecord> stops(String person, Instant since) {
        return access.read(List.of(), database -> Stops.since(database, person, since));
    }

    @Override
    public List<StopRecord> openStops(String person) {
        return access.read(List.of(), database -> Stops.open(database, person));
    }

    @Override
    public void keep(String person, ProgramRecord program) {
        access.write(database -> Programs.keep(database, person, program));
    }

    @Override
    public Optional<ProgramRecord> program(String person, String programId) {
        return access.read(Optional.empty(), database -> Programs.one(database, person, programId));
    }

    @Override
    public List<ProgramRecord> programs(String person) {
        return access.read(List.of(), database -> Programs.all(database, person));
    }

    @Override
    public void export(String person, Consumer<Map<String, Object>> rows) {
        // Outside the lock: the receiver may take its time, or ask the journal something.
        access.read(List.<Map<String, Object>>of(), database -> Account.of(database, person)).forEach(rows);
    }

    @Override
    public boolean copyTo(Path file) {
        return access.copyTo(file);
    }

    @Override
    public int erase(String person) {
        return access.erase(database -> Account.erase(database, person));
    }

    @Override
    public void close() {
        access.close();
    }
}
