package org.dorsal.core.console.internal.guide;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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

/** A journal that is only read: whoever guides writes nothing into it by themselves. */
public final class FakeJournal implements Journal {
    public final List<String> people = new ArrayList<>();
    public final List<SessionRecord> sessions = new ArrayList<>();
    public Optional<ScreeningRecord> last = Optional.empty();
    public Optional<JournalException> faultOfWriting = Optional.empty();
    /** Why nothing can be read, if so. */
    public Optional<JournalException> fault = Optional.empty();

    @Override
    public Optional<JournalException> fault() {
        return fault;
    }

    @Override
    public Optional<JournalException> faultOfWriting() {
        return faultOfWriting;
    }

    @Override
    public List<String> people() {
        return read(people);
    }

    @Override
    public Optional<ScreeningRecord> lastScreening(String person) {
        return read(last);
    }

    @Override
    public Map<String, Answer> answers(String person) {
        return read(Map.of());
    }

    @Override
    public List<SessionRecord> sessions(String person, Instant since) {
        return read(sessions);
    }

    @Override
    public List<SessionRecord> unended(String person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SessionHistory history(String person, Instant since, Optional<String> without) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> lastStop(String person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StopRecord> stops(String person, Instant since) {
        return List.of();
    }

    @Override
    public List<StopRecord> openStops(String person) {
        return List.of();
    }

    @Override
    public List<HaltRecord> halts(String person) {
        return List.of();
    }

    @Override
    public List<EventRecord> events(String person, Instant since) {
        return List.of();
    }

    @Override
    public Optional<ProgramRecord> program(String person, String programId) {
        return Optional.empty();
    }

    @Override
    public List<ProgramRecord> programs(String person) {
        return List.of();
    }

    @Override
    public void record(String person, ScreeningRecord screening) {
        throw onlyRead();
    }

    @Override
    public void began(String person, SessionRecord session) {
        throw onlyRead();
    }

    @Override
    public void ended(String sessionId, SessionRecord.End end) {
        throw onlyRead();
    }

    @Override
    public void settled(String sessionId, boolean settled, Instant at) {
        throw onlyRead();
    }

    @Override
    public void halted(String person, HaltRecord halt) {
        throw onlyRead();
    }

    @Override
    public void arose(String person, EventRecord event) {
        throw onlyRead();
    }

    @Override
    public void stopped(String person, StopRecord stop) {
        throw onlyRead();
    }

    @Override
    public void reopened(String stopId, Instant at) {
        throw onlyRead();
    }

    @Override
    public void keep(String person, ProgramRecord program) {
        throw onlyRead();
    }

    @Override
    public void export(String person, Consumer<Map<String, Object>> rows) {
        throw onlyRead();
    }

    @Override
    public boolean copyTo(Path file) {
        throw onlyRead();
    }

    @Override
    public int erase(String person) {
        throw onlyRead();
    }

    private <T> T read(T kept) {
        fault.ifPresent(cause -> {
            throw cause;
        });
        return kept;
    }

    private static UnsupportedOperationException onlyRead() {
        return new UnsupportedOperationException("the guide only reads the journal");
    }
}
