package org.dorsal.core.content.internal.rule;

import java.io.Serial;

/** The condition of a rule has no value for the evidence at hand. */
final class RuleFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    RuleFailure(String rule, Throwable cause) {
        super("the condition of the rule " + rule + " has no value: " + ConditionFault.withoutValue(String.valueOf(cause.getMessage())), cause);
    }
}
