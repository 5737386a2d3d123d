package org.dorsal.core.content.internal.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.content.internal.json.Place;
import org.dorsal.core.content.internal.json.Problems;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.CheckedCondition;
import org.dorsal.core.content.internal.rule.FactLookup;
import org.dorsal.core.content.internal.rule.RuleCompiler;
import org.dorsal.core.content.internal.rule.RuleCondition;
import org.dorsal.core.content.internal.rule.RuleDefinition;

/** Rules of one check about facts of every type and direction, to be proven. */
final class GivenRules {
    private static final Place PLACE = new Place("rules/test.json", 3, 5, "/rules/0");

    private final Map<String, Fact> facts = new TreeMap<>();
    private final List<RuleDefinition> rules = new ArrayList<>();

    GivenRules() {
        fact("fever", FactType.FLAG, FactValue.NO, Fact.Worse.PRESENT);
        fact("chills", FactType.FLAG, FactValue.NO, Fact.Worse.PRESENT);
        fact("settled", FactType.FLAG, FactValue.NO, Fact.Worse.LOWER);
        fact("pain_nrs", FactType.WHOLE, FactValue.of(0), Fact.Worse.HIGHER, 0, 10);
        fact("other_pain", FactType.WHOLE, FactValue.of(0), Fact.Worse.NONE, 0, 10);
        fact("age", FactType.WHOLE, FactValue.of(40), Fact.Worse.NONE, 0, 120);
        fact("fever_celsius", FactType.DECIMAL, FactValue.of(37), Fact.Worse.HIGHER, 30, 45);
        fact("hours_since", FactType.DECIMAL, FactValue.of(100_000), Fact.Worse.LOWER, 0, 100_000);
        fact("cooldown", FactType.DECIMAL, FactValue.of(24), Fact.Worse.HIGHER, 4, 168);
        fact("rash", FactType.WORD, FactValue.of("none"), Fact.Worse.NONE, "none", "blisters", "other");
        fact("swelling", FactType.WORD, FactValue.of("none"), Fact.Worse.HIGHER, "none", "some", "much");
        fact("spots", FactType.WORD, FactValue.of("none"), Fact.Worse.PRESENT, "none", "few", "many");
        fact("numbness", FactType.WORDS, FactValue.NOTHING, Fact.Worse.PRESENT, "legs", "fingers", "trunk");
    }

    void fact(String id, FactType type, FactValue normal, Fact.Worse worse, Object... bounds) {
        boolean number = type == FactType.WHOLE || type == FactType.DECIMAL;
        Optional<Fact.Range> range = number ? Optional.of(new Fact.Range((int) bounds[0], (int) bounds[1])) : Optional.empty();
        List<String> allowed = number ? List.of() : Arrays.stream(bounds).map(String::valueOf).toList();
        facts.put(id, new Fact(id, id, type, range, allowed, normal, Optional.empty(), Duration.ZERO, Fact.Origin.PERSON, worse,
            Fact.NotSure.WORSE, Optional.empty()));
    }

    Fact fact(String id) {
        return facts.get(id);
    }

    GivenRules rule(String id, String when) {
        return rule(id, when, Level.CONSULT);
    }

    GivenRules rule(String id, String when, Level level) {
        return rule(id, when, level, Set.of());
    }

    GivenRules rule(String id, String when, Level level, Set<Demand> closes) {
        return rule(id, when, level, closes, List.of());
    }

    GivenRules rule(String id, String when, Map<String, FactValue> firing) {
        return rule(id, when, Level.CONSULT, Set.of(), List.of(new RuleCondition.Example(firing, true, PLACE)));
    }

    private GivenRules rule(String id, String when, Level level, Set<Demand> closes, List<RuleCondition.Example> examples) {
        Finding finding = Finding.of(id, level, closes, "A reason.", "An advice.", new Source("A book", Mark.PUBLISHED));
        rules.add(new RuleDefinition(condition(id, when, examples), finding));
        return this;
    }

    private RuleCondition condition(String id, String when, List<RuleCondition.Example> examples) {
        Set<String> reads = facts.keySet().stream().filter(fact -> when.matches(".*\\b" + fact + "\\b.*")).collect(Collectors.toSet());
        return new RuleCondition(id, reads, when, examples, PLACE, PLACE);
    }

    CheckedCondition checked(String when) {
        RuleCondition condition = condition("rule", when, List.of());
        return new RuleCompiler(condition.reads(), FactLookup.of(facts)).check(condition, new Problems()).get();
    }

    Proof proof() {
        return proof(ProofLimits.STANDARD);
    }

    Proof proof(ProofLimits limits) {
        return Proof.of(List.of(check(Phase.BEFORE)), FactLookup.of(facts), limits);
    }

    /** Proves these and those of another check, each asked in its phases. */
    Proof proof(Set<Phase> phases, GivenRules other, Set<Phase> others) {
        return Proof.of(List.of(check(phases.toArray(Phase[]::new)), other.check(others.toArray(Phase[]::new))), FactLookup.of(facts),
            ProofLimits.STANDARD);
    }

    private CheckDefinition check(Phase... phases) {
        return new CheckDefinition("test", Set.of(phases), rules);
    }
}
