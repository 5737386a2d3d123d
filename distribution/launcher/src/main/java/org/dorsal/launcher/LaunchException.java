package org.dorsal.launcher;

import java.io.Serial;

/** The platform cannot start. The message is for the person at the terminal: what is wrong, where, what next. */
final class LaunchException extends Exception {
    static final int UNWELL = 1;
    static final int USED_WRONGLY = 2;

    @Serial
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    LaunchException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    LaunchException(String message, Throwable cause) {
        super(message, cause);
        this.exitCode = UNWELL;
    }

    int exitCode() {
        return exitCode;
    }
}
