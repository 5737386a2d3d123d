package org.dorsal.api.session;

import java.io.Serial;

/** What was done could not be put on the disk; nothing is permitted until that works again. The cause says why. */
public final class NotKeptException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotKeptException(Throwable cause) {
        super("what was done in the session could not be kept", cause);
    }
}
