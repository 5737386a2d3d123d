package org.dorsal.core.packs.door;

import java.io.Serial;

/** The process that holds the home was gone before it said how the errand ended; it may or may not have been done. */
public final class CutOffException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public CutOffException(String message, Throwable cause) {
        super(message, cause);
    }
}
