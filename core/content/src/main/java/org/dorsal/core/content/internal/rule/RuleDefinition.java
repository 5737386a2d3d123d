package org.dorsal.core.content.internal.rule;

import java.util.Objects;
import org.dorsal.api.safety.Finding;

/**
 * A rule as its file states it.
 *
 * @param condition when it fires
 * @param finding what is found then
 */
public record RuleDefinition(RuleCondition condition, Finding finding) {
    public RuleDefinition {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(finding, "finding");
    }

    boolean judgesAs(RuleDefinition other) {
        return condition.judgesAs(other.condition) && finding.equals(other.finding);
    }
}
