package org.dorsal.core.content.internal.rule;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.internal.json.Place;

/**
 * When a rule fires, as its file states it.
 *
 * @param rule the rule's id
 * @param reads the facts it may speak of
 * @param when in CEL
 * @param examples what it must make of some facts
 * @param place where the rule stands
 * @param whenPlace where the condition stands
 */
public record RuleCondition(String rule, Set<String> reads, String when, List<Example> examples, Place place, Place whenPlace) {

    /**
     * What a rule must make of some facts.
     *
     * @param facts those that are not normal
     * @param fires whether the rule fires then
     * @param place where the example stands
     */
    public record Example(Map<String, FactValue> facts, boolean fires, Place place) {
        public Example {
            facts = Map.copyOf(facts);
        }
    }

    public RuleCondition {
        Objects.requireNonNull(rule, "rule");
        reads = Collections.unmodifiableSet(new LinkedHashSet<>(reads));
        Objects.requireNonNull(when, "when");
        examples = List.copyOf(examples);
    }

    boolean judgesAs(RuleCondition other) {
        return reads.equals(other.reads) && when.equals(other.when);
    }
}
