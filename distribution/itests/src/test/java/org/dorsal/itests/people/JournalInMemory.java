package org.dorsal.itests.people;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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

/** A journal that waits for no disk: for months of many people's lives, each write of which would cost a sync. */
final class JournalInMemory implements Journal {
    private final Map<String, List<ScreeningRecord>> screenings = new HashMap<>();
    private final Map<String, List<SessionRecord>> sessions = new HashMap<>();
    private final Map<String, List<HaltRecord>> halts = new HashMap<>();
    private final Map<String, List<EventRecord>> events = new HashMap<>();
    private final Map<String, List<StopRecord>> stops = new HashMap<>();
    private final Map<String, Map<String, ProgramRecord>> programs = new HashMap<>();

    @Override
    public Optional<JournalException> fault() {
        return Optional.empty();
    }

    @Override
    public Optional<JournalException> faultOfWriting() {
        return Optional.empty();
    }

    @Override
    public synchronized List<String> people() {
        return screenings.keySet().stream().sorted().toList();
    }

    @Override
    public synchronized void record(String person, ScreeningRecord screening) {
        of(screenings, person).add(screening);
    }

    @Override
    public synchronized Optional<ScreeningRecord> lastScreening(String person) {
        return of(screenings, person).stream().reduce((earlier, later) -> later);
    }

    @Override
    public synchronized Map<String, Answer> answers(String person) {
        Map<String, Answer> latest = new HashMap<>();
        of(screenings, person).stream().filter(ScreeningRecord::complete).forEach(s -> latest.putAll(s.answers()));
        latest.values().removeIf(answer -> answer.state() == Answer.State.ATTESTED);
        return latest;
    }

    @Override
    public synchronized void began(String person, SessionRecord session) {
        of(sessions, person).add(session);
    }

    @Override
    public synchronized void ended(String sessionId, SessionRecord.End end) {
        change(sessionId, was -> new SessionRecord(was.id(), was.at(), was.activity(), was.title(), was.variant(),
            was.selfAdjustment(), was.program(), was.painBefore(), Optional.of(end), was.settled()));
    }

    @Override
    public synchronized void settled(String sessionId, boolean settled, Instant at) {
        change(sessionId, was -> new SessionRecord(was.id(), was.at(), was.activity(), was.title(), was.variant(),
            was.selfAdjustment(), was.program(), was.painBefore(), was.end(), Optional.of(settled)));
    }

    private void change(String sessionId, UnaryOperator<SessionRecord> change) {
        sessions.values().forEach(list -> list.replaceAll(session -> session.id().equals(sessionId) ? change.apply(session) : session));
    }

    @Override
    public synchronized List<SessionRecord> sessions(String person, Instant since) {
        return of(sessions, person).stream().filter(session -> !session.at().isBefore(since)).toList();
    }

    @Override
    public synchronized void halted(String person, HaltRecord halt) {
        of(halts, person).add(halt);
    }

    @Override
    public synchronized List<HaltRecord> halts(String person) {
        return List.copyOf(of(halts, person));
    }

    @Override
    public synchronized void arose(String person, EventRecord event) {
        of(halts, person).removeIf(halt -> halt.session().equals(event.session()) && halt.number() <= event.halt());
        of(events, person).add(event);
    }

    @Override
    public synchronized List<EventRecord> events(String person, Instant since) {
        return of(events, person).stream().filter(event -> !event.at().isBefore(since)).toList();
    }

    @Override
    public synchronized void stopped(String person, StopRecord stop) {
        of(halts, person).removeIf(halt -> halt.session().equals(stop.session()));
        of(stops, person).add(stop);
    }

    @Override
    public synchronized void reopened(String stopId, Instant at) {
        stops.values().forEach(list -> list.replaceAll(stop -> stop.id().equals(stopId)
            ? new StopRecord(stop.id(), stop.at(), stop.session(), stop.activity(), stop.events(), stop.level(), stop.findings(), Optional.of(at))
            : stop));
    }

    @Override
    public synchronized List<SessionRecord> unended(String person) {
        return sessions(person, Instant.EPOCH).stream().filter(s -> s.end().isEmpty()).toList();
    }

    @Override
    public synchronized SessionHistory history(String person, Instant since, Optional<String> without) {
        return SessionHistory.of(sessions(person, Instant.EPOCH).stream()
            .filter(s -> !without.equals(Optional.of(s.id()))).toList(), since);
    }

    @Override
    public synchronized Optional<Instant> lastStop(String person) {
        return stops(person, Instant.EPOCH).stream().map(StopRecord::at).max(Instant::compareTo);
    }

    @Override
    public synchronized List<StopRecord> stops(String person, Instant since) {
        return of(stops, person).stream().filter(stop -> !stop.at().isBefore(since)).toList();
    }

    @Override
    public synchronized List<StopRecord> openStops(String person) {
        return of(stops, person).stream().filter(stop -> stop.reopened().isEmpty()).toList();
    }

    @Override
    public synchronized void keep(String person, ProgramRecord program) {
        programs.computeIfAbsent(person, p -> new LinkedHashMap<>()).put(program.program(), program);
    }

    @Override
    public synchronized Optional<ProgramRecord> program(String person, String programId) {
        return Optional.ofNullable(programs.getOrDefault(person, Map.of()).get(programId));
    }

    @Override
    public synchronized List<ProgramRecord> programs(String person) {
        return List.copyOf(programs.getOrDefault(person, Map.of()).values());
    }

    @Override
    public void export(String person, Consumer<Map<String, Object>> rows) {
        throw new UnsupportedOperationException("simulated people take nothing with them");
    }

    @Override
    public boolean copyTo(Path file) {
        throw new UnsupportedOperationException("simulated people keep no copies");
    }

    @Override
    public int erase(String person) {
        throw new UnsupportedOperationException("simulated people are not forgotten");
    }

    private static <T> List<T> of(Map<String, List<T>> all, String person) {
        return all.computeIfAbsent(person, p -> new ArrayList<>());
    }
}
