package org.dorsal.core.packs.internal.platform;

import java.io.Serial;

/** A pack did not come into force as a whole. */
public final class PackDoesNotRunException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String pack;
    private final String why;

    public PackDoesNotRunException(String pack, String why, Throwable cause) {
        super(pack + ": " + why, cause);
        this.pack = pack;
        this.why = why;
    }

    /** The pack's id; empty where it is not one pack's fault. */
    public String pack() {
        return pack;
    }

    /** Why, in one sentence. */
    public String why() {
        return why;
    }
}
