package org.dorsal.api.safety;

import java.io.Serial;

/** A check asked for a fact that it does not declare in {@link SafetyCheck#reads()}. */
public final class UndeclaredFactException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;
    private final String fact;

    public UndeclaredFactException(String fact) {
        super("the fact " + fact + " is not among those the check declares to read");
        this.fact = fact;
    }

    /** The name asked for. */
    public String fact() {
        return fact;
    }
}
