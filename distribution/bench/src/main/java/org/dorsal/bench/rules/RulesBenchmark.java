package org.dorsal.bench.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.bench.gate.HealthChecks;
import org.dorsal.bench.gate.PlainEvidence;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.internal.Gate;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.guard.internal.Guard;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;
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

/** One person judged by ever more rules: by the gate, by the Felix Health Check executor, by a Drools session. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class RulesBenchmark {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @State(Scope.Benchmark)
    public static class OfTheGate {
        @Param({"25", "250", "2500"})
        public int rules;
        private Guard guard;
        private Gate gate;
        private Catalogue catalogue;
        private Map<String, Answer> answers;

        @Setup
        public void install() {
            catalogue = new Rules(rules).catalogue();
            answers = new Rules(rules).answers(NOW);
            guard = new Guard(System::nanoTime);
            gate = new GuardedGate(guard, () -> Duration.ofMinutes(1), new Quarantine(), Clock.systemUTC(), System::nanoTime);
        }

        @TearDown
        public void close() {
            guard.close();
        }
    }

    @State(Scope.Benchmark)
    public static class OfHealthChecks {
        @Param({"25", "250", "2500"})
        public int rules;
        private HealthChecks healthChecks;

        @Setup
        public void install() throws Exception {
            Catalogue catalogue = new Rules(rules).catalogue();
            Map<String, Answer> answers = new Rules(rules).answers(NOW);
            List<SafetyCheck> checks = catalogue.checks().values().stream().map(provided -> provided.what().check()).toList();
            healthChecks = new HealthChecks(checks, () -> new PlainEvidence(catalogue, answers, NOW, Phase.BEFORE));
        }

        @TearDown
        public void close() throws Exception {
            healthChecks.close();
        }
    }

    @State(Scope.Benchmark)
    public static class OfDrools {
        @Param({"25", "250", "2500"})
        public int rules;
        private KieBase base;
        private Person person;

        @Setup
        public void install() {
            base = new KieHelper().addContent(new Rules(rules).drools(), ResourceType.DRL).build();
            person = new Rules(rules).person();
            int ours = new GuardedGate(new Guard(System::nanoTime), () -> Duration.ofMinutes(1), new Quarantine(), Clock.systemUTC(), System::nanoTime)
                .assess(new Rules(rules).catalogue(), new Rules(rules).answers(NOW), NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of()).findings().size();
            if (fired(base, person).size() != ours) {
                throw new IllegalStateException("these are not the same rules: " + ours + " fire, and with Drools " + fired(base, person).size());
            }
        }
    }

    @Benchmark
    public Assessment gate(OfTheGate of) {
        return of.gate.assess(of.catalogue, of.answers, NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
    }

    @Benchmark
    public List<HealthCheckExecutionResult> felixHealthChecks(OfHealthChecks of) {
        return of.healthChecks.execute();
    }

    @Benchmark
    public List<String> drools(OfDrools of) {
        return fired(of.base, of.person);
    }

    private static List<String> fired(KieBase base, Person person) {
        List<String> found = new ArrayList<>();
        KieSession session = base.newKieSession();
        session.setGlobal("found", found);
        session.insert(person);
        session.fireAllRules();
        session.dispose();
        return found;
    }
}
