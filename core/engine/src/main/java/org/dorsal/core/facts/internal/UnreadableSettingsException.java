package org.dorsal.core.facts.internal;

import java.io.Serial;

/** The configuration of a pack cannot be read now. */
public final class UnreadableSettingsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableSettingsException(String pid, Throwable cause) {
        super("the configuration " + pid + " cannot be read", cause);
    }
}
