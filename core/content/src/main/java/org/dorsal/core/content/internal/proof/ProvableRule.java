package org.dorsal.core.content.internal.proof;

import java.util.Collection;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.safety.Finding;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.CheckedCondition;
import org.dorsal.core.content.internal.rule.CompiledCondition;
import org.dorsal.core.content.internal.rule.RuleDefinition;

/**
 * A rule that compiles.
 *
 * @param check the check it stands in
 * @param ready the condition, ready to run
 */
record ProvableRule(CheckDefinition check, RuleDefinition rule, CheckedCondition condition, CompiledCondition ready) {
    String id() {
        return rule.condition().rule();
    }

    Collection<Fact> facts() {
        return condition.facts().values();
    }

    /** Whether it says at least as much as the other wherever both fire, whenever the other is asked. */
    boolean isAtLeast(ProvableRule other) {
        Finding mine = rule.finding();
        Finding others = other.rule.finding();
        return mine.level().isAtLeast(others.level()) && mine.closes().containsAll(others.closes())
            && check.phases().containsAll(other.check.phases());
    }

    boolean readsAnyOf(ProvableRule other) {
        return condition.used().stream().anyMatch(other.condition.used()::contains);
    }
}
