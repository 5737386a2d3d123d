package org.dorsal.core.content.internal.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.fact.Fact;

/**
 * The condition of a rule whose types are known to be right.
 *
 * @param rule what the file says
 * @param tree the condition
 * @param facts those the rule lists as read, by id
 * @param used the ids of those the condition speaks of
 */
public record CheckedCondition(RuleCondition rule, CelAbstractSyntaxTree tree, Map<String, Fact> facts, Set<String> used) {
    public CheckedCondition {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(tree, "tree");
        facts = Map.copyOf(facts);
        used = Set.copyOf(used);
    }

    public CompiledCondition ready() throws CelEvaluationException {
        Set<String> unused = new TreeSet<>(facts.keySet());
        unused.removeAll(used);
        return new CompiledCondition(rule.rule(), Cel.runtime().createProgram(tree), facts.values(), unused);
    }
}
