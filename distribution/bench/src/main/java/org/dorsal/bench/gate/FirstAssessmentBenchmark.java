package org.dorsal.bench.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Phase;
import org.dorsal.bench.Shipped;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.internal.Gate;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.guard.internal.Guard;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The first assessment of a process, with the flags of bin/dorsal: each fork measures one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 9, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class FirstAssessmentBenchmark {
    private final Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private Guard guard;
    private Gate gate;
    private Catalogue catalogue;
    private Map<String, Answer> answers;

    /** Whether the checks were prepared, as the console does behind the first question. */
    @Param({"false", "true"})
    public boolean prepared;

    @Setup
    public void start() {
        catalogue = Shipped.catalogue();
        answers = Shipped.somebody(catalogue, now);
        guard = new Guard(System::nanoTime);
        gate = new GuardedGate(guard, () -> Duration.ofSeconds(10), new Quarantine(), Clock.systemUTC(), System::nanoTime);
        if (prepared) {
            gate.prepare(catalogue);
        }
    }

    @TearDown
    public void close() {
        guard.close();
    }

    @Benchmark
    public Assessment first() {
        return gate.assess(catalogue, answers, now, Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
    }
}
