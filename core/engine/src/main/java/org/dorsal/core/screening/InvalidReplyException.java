package org.dorsal.core.screening;

import java.io.Serial;

/** A reply that does not fit its question. The message says what would, in words a person can read. */
public final class InvalidReplyException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public InvalidReplyException(String message) {
        super(message);
    }
}
