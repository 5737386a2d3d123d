package org.dorsal.bench.session;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.bench.Shipped;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.catalogue.internal.LiveCatalogue;
import org.dorsal.core.engine.internal.PersonServices;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.journal.internal.SqliteJournal;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.SessionRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the symptom key to a view that says halted, while another thread views the session without a pause and a third
 * changes what is installed every few milliseconds, so that the session is reassessed all the time.
 */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 4)
@Fork(value = 2, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class SymptomKeyBenchmark {
    private static final String PERSON = "somebody";
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(5);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Guard guard;
    private LiveCatalogue catalogue;
    private SqliteJournal journal;
    private PersonServices services;
    private volatile Session session;

    @Setup
    public void start() throws Exception {
        guard = new Guard(System::nanoTime);
        catalogue = new LiveCatalogue(Set.of(), System::nanoTime);
        Shipped.contributions().forEach(catalogue::put);
        journal = new SqliteJournal(Files.createTempDirectory("bench").resolve("journal.db"));
        GuardedGate gate = new GuardedGate(guard, () -> Duration.ofSeconds(10), new Quarantine(), Clock.systemUTC(), System::nanoTime);
        services = PersonServices.of(catalogue, gate, journal, (pack, fact) -> Optional.empty(), Clock.systemUTC(),
            System::nanoTime, threads);
        session = begun();
        threads.execute(this::view);
        threads.execute(this::change);
    }

    /** Brings the session back to running, as after something harmless. */
    @Setup(Level.Invocation)
    public void resume() throws InterruptedException {
        while (session.view().state() != State.RUNNING) {
            switch (session.view().state()) {
                case HALTED:
                    session.report(Map.of("session_event",
                        Answer.given(FactValue.of(Set.of("pop_without_pain")), Clock.systemUTC().instant())));
                    break;
                case PAUSED:
                    session.resume();
                    break;
                case CHECKING:
                    Thread.sleep(1);
                    break;
                default:
                    session = begun();
            }
        }
    }

    @Benchmark
    public SessionView halted() {
        session.halt();
        SessionView view = session.view();
        while (view.state() != State.HALTED) {
            view = session.view();
        }
        return view;
    }

    @TearDown
    public void close() {
        threads.shutdownNow();
        guard.close();
        journal.close();
    }

    private Session begun() {
        Verdict verdict = services.screenings().attest(PERSON, Map.of(), Unanswered.NO);
        Activity activity = catalogue.current().activity("cat-cow").orElseThrow();
        Dose dose = activity.variants().get(0).dose().with(20, 100, Duration.ofSeconds(5));
        return services.sessions().begin(verdict, new SessionRequest(PERSON, activity.id(), Optional.empty(), Optional.of(dose),
            Optional.empty(), Optional.of(0), 1));
    }

    private void view() {
        while (!threads.isShutdown()) {
            session.view();
        }
    }

    private void change() {
        Provider by = new Provider("org.example.lesson", "1.0.0", "lesson");
        Lesson lesson = catalogue.current().lessons().values().iterator().next().what();
        Lesson other = new Lesson("another-lesson", lesson.title(), lesson.order(), lesson.paragraphs());
        try {
            for (boolean there = false; !threads.isShutdown(); there = !there) {
                ContributionDraft draft = new ContributionDraft(100, by, Set.of());
                catalogue.put((there ? draft : draft.add(other)).contribution());
                Thread.sleep(BETWEEN_CHANGES.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
