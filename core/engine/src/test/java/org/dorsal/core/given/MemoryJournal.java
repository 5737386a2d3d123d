package org.dorsal.core.given;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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

/** A journal that forgets with the process, and whose disk can be filled. */
public final class MemoryJournal implements Journal {
    private record Of<T>(String person, T what) {
    }

    private final List<Of<ScreeningRecord>> screenings = new ArrayList<>();
    private final Map<String, Of<SessionRecord>> sessions = new LinkedHashMap<>();
    private final Map<String, Of<StopRecord>> stops = new LinkedHashMap<>();
    private final List<Of<HaltRecord>> halts = new ArrayList<>();
    private final List<Of<EventRecord>> events = new ArrayList<>();
    private final Map<String, ProgramRecord> programs = new LinkedHashMap<>();
    private boolean full;
    private boolean unreadable;
    private int trialsOnTheDisk;

    public synchronized void fill() {
        full = true;
    }

    public synchronized void makeRoom() {
        full = false;
    }

    /** How often writing was tried as far as the disk. */
    public synchronized int trialsOnTheDisk() {
        return trialsOnTheDisk;
    }

    public synchronized void lose() {
        unreadable = true;
        full = true;
    }

    @Override
    public synchronized Optional<JournalException> fault() {
        return full ? Optional.of(broken()) : Optional.empty();
    }

    @Override
    public synchronized Optional<JournalException> faultOfWriting() {
        trialsOnTheDisk++;
        return fault();
    }

    @Override
    public synchronized List<String> people() {
        TreeSet<String> names = new TreeSet<>();
        screenings.forEach(s -> names.add(s.person()));
        return List.copyOf(names);
    }

    @Override
    public synchronized void record(String person, ScreeningRecord screening) {
        write();
        screenings.add(new Of<>(person, screening));
    }

    @Override
    public synchronized Optional<ScreeningRecord> lastScreening(String person) {
        read();
        return screenings.stream().filter(s -> s.person().equals(person)).map(Of::what).reduce((earlier, later) -> later);
    }

    @Override
    public synchronized Map<String, Answer> answers(String person) {
        read();
        Map<String, Answer> latest = new HashMap<>();
        screenings.stream().filter(s -> s.person().equals(person) && s.what().complete())
            .forEach(s -> s.what().answers().forEach((fact, answer) -> {
                if (answer.state() != Answer.State.ATTESTED) {
                    latest.put(fact, answer);
                }
            }));
        return latest;
    }

    @Override
    public synchronized void began(String person, SessionRecord session) {
        write();
        sessions.put(session.id(), new Of<>(person, session));
    }

    @Override
    public synchronized void ended(String sessionId, SessionRecord.End end) {
        change(sessionId, s -> with(s, Optional.of(end), s.settled()));
    }

    @Override
    public synchronized void settled(String sessionId, boolean settled, Instant at) {
        change(sessionId, s -> with(s, s.end(), Optional.of(settled)));
    }

    @Override
    public synchronized List<SessionRecord> sessions(String person, Instant since) {
        read();
        return sessions.values().stream().filter(s -> s.person().equals(person)).map(Of::what)
            .filter(s -> !s.at().isBefore(since)).toList();
    }

    @Override
    public synchronized void halted(String person, HaltRecord halt) {
        write();
        halts.add(new Of<>(person, halt));
    }

    @Override
    public synchronized List<HaltRecord> halts(String person) {
        read();
        return halts.stream().filter(h -> h.person().equals(person)).map(Of::what).toList();
    }

    @Override
    public synchronized void arose(String person, EventRecord event) {
        write();
        halts.removeIf(h -> h.what().session().equals(event.session()) && h.what().number() <= event.halt());
        events.add(new Of<>(person, event));
    }

    @Override
    public synchronized List<EventRecord> events(String person, Instant since) {
        read();
        return events.stream().filter(e -> e.person().equals(person)).map(Of::what)
            .filter(e -> !e.at().isBefore(since)).toList();
    }

    @Override
    public synchronized void stopped(String person, StopRecord stop) {
        write();
        if (stops.containsKey(stop.id())) {
            throw new IllegalArgumentException("the stop " + stop.id() + " is kept already");
        }
        halts.removeIf(h -> h.what().session().equals(stop.session()));
        stops.put(stop.id(), new Of<>(person, stop));
    }

    @Override
    public synchronized void reopened(String stopId, Instant at) {
        write();
        stops.computeIfPresent(stopId, (id, s) -> new Of<>(s.person(), new StopRecord(id, s.what().at(), s.what().session(),
            s.what().activity(), s.what().events(), s.what().level(), s.what().findings(), Optional.of(at))));
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
        read();
        return stops.values().stream().filter(s -> s.person().equals(person)).map(Of::what)
            .filter(s -> !s.at().isBefore(since)).toList();
    }

    @Override
    public synchronized List<StopRecord> openStops(String person) {
        return stops(person, Instant.MIN).stream().filter(s -> s.reopened().isEmpty()).toList();
    }

    @Override
    public synchronized void keep(String person, ProgramRecord program) {
        write();
        programs.put(person + "/" + program.program(), program);
    }

    @Override
    public synchronized Optional<ProgramRecord> program(String person, String programId) {
        read();
        return Optional.ofNullable(programs.get(person + "/" + programId));
    }

    @Override
    public synchronized List<ProgramRecord> programs(String person) {
        read();
        return programs.entrySet().stream().filter(e -> e.getKey().startsWith(person + "/")).map(Map.Entry::getValue).toList();
    }

    @Override
    public void export(String person, Consumer<Map<String, Object>> rows) {
        throw new UnsupportedOperationException("the engine exports nothing");
    }

    @Override
    public boolean copyTo(Path file) {
        throw new UnsupportedOperationException("nothing in memory is copied");
    }

    @Override
    public int erase(String person) {
        throw new UnsupportedOperationException("the engine erases nothing");
    }

    private void change(String id, UnaryOperator<SessionRecord> how) {
        write();
        sessions.computeIfPresent(id, (i, s) -> new Of<>(s.person(), how.apply(s.what())));
    }

    private static SessionRecord with(SessionRecord s, Optional<SessionRecord.End> end, Optional<Boolean> settled) {
        return new SessionRecord(s.id(), s.at(), s.activity(), s.title(), s.variant(), s.selfAdjustment(), s.program(),
            s.painBefore(), end, settled);
    }

    private void read() {
        if (unreadable) {
            throw broken();
        }
    }

    private void write() {
        if (full) {
            throw broken();
        }
    }

    private static JournalException broken() {
        return new JournalException(JournalException.Problem.FULL, Path.of("journal.db"), null);
    }
}
