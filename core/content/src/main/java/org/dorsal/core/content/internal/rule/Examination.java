package org.dorsal.core.content.internal.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.internal.json.Mending;
import org.dorsal.core.content.internal.json.Parsed;
import org.dorsal.core.content.internal.json.Problems;

/** Compiles the conditions of rules and runs their examples. */
public final class Examination {
    private final FactLookup facts;
    private final Predicate<String> excused;
    private final Problems problems = new Problems();

    private Examination(FactLookup facts, Predicate<String> excused) {
        this.facts = facts;
        this.excused = excused;
    }

    /** What is wrong with the conditions, if anything. */
    public static List<PackProblem> of(List<RuleCondition> conditions, FactLookup facts) {
        return of(conditions, facts, id -> false);
    }

    /** @param excused the facts that need not be complained of where they are not found */
    public static List<PackProblem> of(List<RuleCondition> conditions, FactLookup facts, Predicate<String> excused) {
        Examination examination = new Examination(facts, excused);
        conditions.stream().collect(Collectors.groupingBy(condition -> condition.place().file(), TreeMap::new, Collectors.toList()))
            .values().forEach(examination::examine);
        return examination.problems.all();
    }

    /** Those of one check, which share a compiler. */
    private void examine(List<RuleCondition> conditions) {
        Set<String> reads = new TreeSet<>();
        conditions.forEach(condition -> reads.addAll(condition.reads()));
        RuleCompiler compiler = new RuleCompiler(reads, facts, excused);
        conditions.forEach(condition -> examine(condition, compiler));
    }

    private void examine(RuleCondition rule, RuleCompiler compiler) {
        Parsed<CompiledCondition> compiled = compiler.compile(rule, problems);
        compiled.ifSound().ifPresent(ready -> {
            ready.unused().forEach(fact -> problems.add(rule.place(),
                "The rule " + rule.rule() + " lists " + fact + " in \"reads\", but its condition does not speak of it.",
                "Take it out of \"reads\", so that nobody is asked in vain."));
            rule.examples().forEach(example -> run(rule, ready, example));
        });
    }

    private void run(RuleCondition rule, CompiledCondition ready, RuleCondition.Example example) {
        if (!fits(rule, example)) {
            return;
        }
        try {
            boolean fires = ready.fires(new ExampleEvidence(example.facts(), facts));
            if (fires != example.fires()) {
                problems.add(example.place(),
                    "The rule " + rule.rule() + (fires ? " fires here, but the example says it does not."
                        : " does not fire here, but the example says it does."), "Correct the condition or the example.");
            }
        } catch (RuleFailure e) {
            problems.add(example.place(), Character.toUpperCase(e.getMessage().charAt(0)) + e.getMessage().substring(1) + ".", "Write the condition so that it always has a value.");
        }
    }

    /** An example may also give facts that the rule does not read, to show that they do not matter. */
    private boolean fits(RuleCondition rule, RuleCondition.Example example) {
        boolean[] fits = {true};
        new TreeMap<>(example.facts()).forEach((id, value) -> {
            Optional<Fact> fact = facts.find(id);
            Optional<String> misfit = fact.flatMap(f -> f.problemWith(value));
            if (fact.isEmpty()) {
                fits[0] = false;
                complain(rule, example, id);
            } else if (misfit.isPresent()) {
                fits[0] = false;
                problems.add(example.place(), misfit.get() + ".", "Write a value that the fact allows.");
            }
        });
        return fits[0];
    }

    private void complain(RuleCondition rule, RuleCondition.Example example, String fact) {
        if (!excused.test(fact)) {
            problems.add(example.place(), "The example gives " + fact + ", which no pack defines.", Mending.of(fact, rule.reads()));
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
