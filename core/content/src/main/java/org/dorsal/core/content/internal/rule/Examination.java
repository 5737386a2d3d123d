package org.dorsal.core.content.internal.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.internal.json.Parsed;
import org.dorsal.core.content.internal.json.Problems;

/** Compiles the rules of checks and runs their examples. */
public final class Examination {
    private final FactLookup facts;
    private final Problems problems = new Problems();

    private Examination(FactLookup facts) {
        this.facts = facts;
    }

    /** What is wrong with the rules, if anything. */
    public static List<PackProblem> of(List<CheckDefinition> checks, FactLookup facts) {
        Examination examination = new Examination(facts);
        checks.forEach(check -> check.rules().forEach(examination::examine));
        return examination.problems.all();
    }

    private void examine(RuleDefinition rule) {
        Parsed<CompiledRule> compiled = new RuleCompiler(facts).compile(rule, problems);
        compiled.ifSound().ifPresent(ready -> {
            ready.unused().forEach(fact -> problems.add(rule.place(),
                "The rule " + rule.id() + " lists " + fact + " in \"reads\", but its condition does not speak of it.",
                "Take it out of \"reads\", so that nobody is asked in vain."));
            rule.examples().forEach(example -> run(rule, ready, example));
        });
    }

    private void run(RuleDefinition rule, CompiledRule ready, RuleDefinition.Example example) {
        Optional<String> misfit = example.facts().entrySet().stream()
            .flatMap(given -> facts.find(given.getKey()).flatMap(fact -> fact.problemWith(given.getValue())).stream())
            .sorted().findFirst();
        if (misfit.isPresent()) {
            problems.add(example.place(), misfit.get() + ".", "Write a value that the fact allows.");
            return;
        }
        try {
            boolean fires = ready.fires(new ExampleEvidence(example.facts(), facts));
            if (fires != example.fires()) {
                problems.add(example.place(),
                    "The rule " + rule.id() + (fires ? " fires here, but the example says it does not."
                        : " does not fire here, but the example says it does."), "Correct the condition or the example.");
            }
        } catch (RuleFailure e) {
            problems.add(example.place(), e.getMessage() + ".", "Write the condition so that it always has a value.");
        }
    }

    /** The facts of an example; those it does not give are normal. */
    private record ExampleEvidence(Map<String, FactValue> given, FactLookup facts) implements Evidence {
        @Override
        public Instant time() {
            return Instant.EPOCH;
        }

        @Override
        public Phase phase() {
            return Phase.BEFORE;
        }

        @Override
        public Knowledge knowledge(String fact) {
            return Knowledge.KNOWN;
        }

        @Override
        public Optional<FactValue> value(String fact) {
            return Optional.ofNullable(given.get(fact)).or(() -> facts.find(fact).map(Fact::normal));
        }
    }
}
