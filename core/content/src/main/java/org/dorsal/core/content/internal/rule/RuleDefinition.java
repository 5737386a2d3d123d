package org.dorsal.core.content.internal.rule;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.core.content.internal.json.Place;

/**
 * A rule as its file states it.
 *
 * @param reads the facts its condition may speak of
 * @param when the condition, in CEL
 * @param finding what is found when it fires
 * @param examples what it must make of some facts
 * @param place where the rule stands
 * @param whenPlace where its condition stands
 */
public record RuleDefinition(Set<String> reads, String when, Finding finding, List<Example> examples, Place place,
        Place whenPlace) {

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

    public RuleDefinition {
        reads = Collections.unmodifiableSet(new LinkedHashSet<>(reads));
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(finding, "finding");
        examples = List.copyOf(examples);
    }

    public String id() {
        return finding.rule();
    }

    boolean judgesAs(RuleDefinition other) {
        return reads.equals(other.reads) && when.equals(other.when) && finding.equals(other.finding);
    }
}
