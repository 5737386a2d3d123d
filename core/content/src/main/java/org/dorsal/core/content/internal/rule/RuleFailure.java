package org.dorsal.core.content.internal.rule;

import java.io.Serial;

/** The condition of a rule has no value for the evidence at hand. */
public final class RuleFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String why;

    RuleFailure(String rule, Throwable cause) {
        this(rule, ConditionFault.withoutValue(String.valueOf(cause.getMessage())), cause);
    }

    private RuleFailure(String rule, String why, Throwable cause) {
        super("the condition of the rule " + rule + " has no value: " + why, cause);
        this.why = why;
    }

    /** Why it has none, as the end of a sentence. */
    public String why() {
        return why;
    }
}
