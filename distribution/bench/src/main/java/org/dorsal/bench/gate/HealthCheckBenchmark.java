package org.dorsal.bench.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.bench.Shipped;
import org.dorsal.core.catalogue.Catalogue;
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

/** The same checks on the same person, asked by the Felix Health Check executor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class HealthCheckBenchmark {
    private final Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private HealthChecks healthChecks;

    @Setup
    public void install() throws Exception {
        Catalogue catalogue = Shipped.catalogue();
        Map<String, Answer> answers = Shipped.somebody(catalogue, now);
        List<SafetyCheck> checks = catalogue.checks().values().stream().map(provided -> provided.what())
            .filter(check -> check.phases().contains(Phase.BEFORE)).map(check -> check.check()).toList();
        healthChecks = new HealthChecks(checks, () -> new PlainEvidence(catalogue, answers, now, Phase.BEFORE));
    }

    @TearDown
    public void close() throws Exception {
        healthChecks.close();
    }

    @Benchmark
    public List<HealthCheckExecutionResult> felixHealthChecks() {
        return healthChecks.execute();
    }
}
