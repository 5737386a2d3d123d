package org.dorsal.bench.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** All shipped checks that are asked before anything is permitted, on one person. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class AssessmentBenchmark {
    private final Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private Guard guard;
    private Gate gate;
    private Catalogue catalogue;
    private Map<String, Answer> answers;
    private List<SafetyCheck> checks;

    @Setup
    public void install() {
        catalogue = Shipped.catalogue();
        answers = Shipped.somebody(catalogue, now);
        guard = new Guard(System::nanoTime);
        gate = new GuardedGate(guard, () -> Duration.ofSeconds(10), new Quarantine(), Clock.systemUTC(), System::nanoTime);
        checks = catalogue.checks().values().stream().map(provided -> provided.what())
            .filter(check -> check.phases().contains(Phase.BEFORE)).map(check -> check.check()).toList();
    }

    @TearDown
    public void close() {
        guard.close();
    }

    @Benchmark
    public Assessment gate() {
        return gate.assess(catalogue, answers, now, Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
    }

    @Benchmark
    public List<Finding> plainLoop() {
        Evidence evidence = new PlainEvidence(catalogue, answers, now, Phase.BEFORE);
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> findings.addAll(check.assess(evidence)));
        return findings;
    }
}
