package org.dorsal.core.content.internal.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dorsal.api.safety.Phase;

/**
 * A safety check as a file of rules defines it.
 *
 * @param id the check's id, which is the file's name
 * @param phases at least one
 * @param rules in the order of the file, at least one
 */
public record CheckDefinition(String id, Set<Phase> phases, List<RuleDefinition> rules) {
    public CheckDefinition {
        phases = Collections.unmodifiableSet(EnumSet.copyOf(phases));
        rules = List.copyOf(rules);
    }

    /** The facts that any of its rules reads. */
    public Set<String> reads() {
        Set<String> reads = new TreeSet<>();
        rules.forEach(rule -> reads.addAll(rule.condition().reads()));
        return Collections.unmodifiableSet(reads);
    }

    /** Whether the other finds the same in all evidence, as far as the files say; where its rules stand does not matter. */
    boolean judgesAs(CheckDefinition other) {
        return id.equals(other.id) && phases.equals(other.phases) && rules.size() == other.rules.size()
            && IntStream.range(0, rules.size()).allMatch(i -> rules.get(i).judgesAs(other.rules.get(i)));
    }
}
