package org.dorsal.core.packs.internal.safety;

import java.io.Serial;

/** What a change means for people cannot be found out. The message is the cause, in one sentence. */
final class UnrehearsedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnrehearsedException(String cause) {
        super(cause);
    }

    UnrehearsedException(String message, Throwable cause) {
        super(message, cause);
    }
}
