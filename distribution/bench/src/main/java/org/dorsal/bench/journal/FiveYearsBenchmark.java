package org.dorsal.bench.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.ScreeningRecord;
import org.dorsal.core.journal.SessionHistory;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.internal.SqliteJournal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** 2,000 screenings of 120 answers and 4,000 sessions: reading them all, asking the indexes, and opening the file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class FiveYearsBenchmark {
    private static final String PERSON = "somebody";
    private static final Instant BEGUN = Instant.parse("2021-03-01T08:00:00Z");
    private static final int SCREENINGS = 2000;
    private static final int SESSIONS_EACH = 2;
    private static final int ANSWERS = 120;
    private static final Duration BETWEEN = Duration.ofHours(22);

    private final Instant weekAgo = BEGUN.plus(BETWEEN.multipliedBy(SCREENINGS)).minus(Duration.ofDays(7));
    private Path file;
    private SqliteJournal journal;

    @Setup
    public void live() throws IOException {
        file = Files.createTempDirectory("bench").resolve("journal.db");
        journal = new SqliteJournal(file);
        for (int day = 0; day < SCREENINGS; day++) {
            Instant at = BEGUN.plus(BETWEEN.multipliedBy(day));
            journal.record(PERSON, new ScreeningRecord("screening" + day, at, true, org.dorsal.api.safety.Level.SELF_CARE, answers(at)));
            for (int i = 0; i < SESSIONS_EACH; i++) {
                journal.began(PERSON, session(day + "-" + i, at.plus(Duration.ofMinutes(10L * i)), i == 0, day));
            }
        }
    }

    @TearDown
    public void close() {
        journal.close();
    }

    @Benchmark
    public SessionHistory allSessionsRead() {
        return SessionHistory.of(journal.sessions(PERSON, Instant.EPOCH), weekAgo);
    }

    @Benchmark
    public SessionHistory indexesAsked() {
        return journal.history(PERSON, weekAgo, Optional.empty());
    }

    @Benchmark
    public Optional<JournalException> openedAndClosed() {
        journal.close();
        journal = new SqliteJournal(file);
        return journal.fault();
    }

    private static Map<String, Answer> answers(Instant at) {
        Map<String, Answer> answers = new HashMap<>();
        for (int i = 0; i < ANSWERS; i++) {
            answers.put("fact_number_" + i, Answer.given(FactValue.of(i % 2 == 0), at));
        }
        return answers;
    }

    private static SessionRecord session(String id, Instant at, boolean adjusts, int day) {
        SessionRecord.End end = new SessionRecord.End(SessionRecord.How.DONE, at.plus(Duration.ofMinutes(6)), Optional.of(day % 4),
            Optional.empty());
        return new SessionRecord(id, at, "cat-cow", "Cat-Cow", "standard", adjusts, Optional.empty(), 2, Optional.of(end),
            day % 3 == 0 ? Optional.of(day % 5 != 0) : Optional.empty());
    }
}
