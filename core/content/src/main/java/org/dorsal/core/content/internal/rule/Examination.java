package org.dorsal.core.content.internal.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.internal.json.Mending;
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
        checks.forEach(examination::examine);
        return examination.problems.all();
    }

    private void examine(CheckDefinition check) {
        RuleCompiler compiler = new RuleCompiler(check, facts);
        check.rules().forEach(rule -> examine(rule, compiler));
    }

    private void examine(RuleDefinition rule, RuleCompiler compiler) {
        Parsed<CompiledRule> compiled = compiler.compile(rule, problems);
        compiled.ifSound().ifPresent(ready -> {
            ready.unused().forEach(fact -> problems.add(rule.place(),
                "The rule " + rule.id() + " lists " + fact + " in \"reads\", but its condition does not speak of it.",
                "Take it out of \"reads\", so that nobody is asked in vain."));
            rule.examples().forEach(example -> run(rule, ready, example));
        });
    }

    private void run(RuleDefinition rule, CompiledRule ready, RuleDefinition.Example example) {
        if (!fits(rule, example)) {
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

    /** An example may also give facts that the rule does not read, to show that they do not matter. */
    private boolean fits(RuleDefinition rule, RuleDefinition.Example example) {
        boolean[] fits = {true};
        new TreeMap<>(example.facts()).forEach((id, value) -> {
            Optional<Fact> fact = facts.find(id);
            Optional<String> misfit = fact.flatMap(f -> f.problemWith(value));
            if (fact.isEmpty()) {
                fits[0] = false;
                problems.add(example.place(), "The example gives " + id + ", which no pack in force defines.",
                    Mending.of(id, rule.reads()));
            } else if (misfit.isPresent()) {
                fits[0] = false;
                problems.add(example.place(), misfit.get() + ".", "Write a value that the fact allows.");
            }
        });
        return fits[0];
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
