package org.dorsal.core.content.internal.rule;

import java.io.Serial;
import java.util.regex.Pattern;

/** The condition of a rule has no value for the evidence at hand. */
final class RuleFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** CEL names a place in the expression, in its own count. */
    private static final Pattern PLACE = Pattern.compile("^evaluation error at [^ ]*: ");

    RuleFailure(String rule, Throwable cause) {
        super("the condition of the rule " + rule + " has no value: " + PLACE.matcher(cause.getMessage()).replaceFirst(""), cause);
    }
}
