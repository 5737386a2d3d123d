package org.dorsal.core.content.internal.rule;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.content.internal.json.Place;

/** Builds facts and rules for tests. */
final class Rules {
    private static final Place PLACE = new Place("rules/test.json", 3, 5, "/rules/0");
    private static final Place WHEN = new Place("rules/test.json", 4, 10, "/rules/0/when");

    private Rules() {
    }

    /** One fact of each type, and a second flag. */
    static Map<String, Fact> facts() {
        Map<String, Fact> facts = new TreeMap<>();
        add(facts, "fever", FactType.FLAG, FactValue.NO);
        add(facts, "chills", FactType.FLAG, FactValue.NO);
        add(facts, "pain_nrs", FactType.WHOLE, FactValue.of(0), 0, 10);
        add(facts, "fever_celsius", FactType.DECIMAL, FactValue.of(37), 30, 45);
        add(facts, "rash", FactType.WORD, FactValue.of("none"), "none", "blisters", "other");
        add(facts, "numbness", FactType.WORDS, FactValue.NOTHING, "fingers", "legs_both");
        add(facts, "remark", FactType.TEXT, FactValue.of(""));
        return facts;
    }

    private static void add(Map<String, Fact> facts, String id, FactType type, FactValue normal, Object... bounds) {
        boolean number = type == FactType.WHOLE || type == FactType.DECIMAL;
        Optional<Fact.Range> range = number
            ? Optional.of(new Fact.Range((int) bounds[0], (int) bounds[1])) : Optional.empty();
        List<String> allowed = number ? List.of() : Arrays.stream(bounds).map(String::valueOf).toList();
        facts.put(id, new Fact(id, id, type, range, allowed, normal, Optional.empty(), Duration.ZERO,
            Fact.Origin.PERSON, Fact.Worse.NONE, Fact.NotSure.WORSE, Optional.empty()));
    }

    static RuleDefinition rule(String when, String... reads) {
        return rule(when, List.of(), reads);
    }

    static RuleDefinition rule(String when, List<RuleCondition.Example> examples, String... reads) {
        Finding finding = Finding.of("test-rule", Level.CONSULT, Set.of(), "A reason.", "An advice.",
            new Source("A book", Mark.PUBLISHED));
        return new RuleDefinition(new RuleCondition("test-rule", Set.of(reads), when, examples, PLACE, WHEN), finding);
    }

    static CheckDefinition check(RuleDefinition... rules) {
        return new CheckDefinition("test", Set.of(Phase.BEFORE), List.of(rules));
    }

    /** An example at the place of the rule. */
    static RuleCondition.Example example(Map<String, FactValue> facts, boolean fires) {
        return new RuleCondition.Example(facts, fires, PLACE);
    }
}
