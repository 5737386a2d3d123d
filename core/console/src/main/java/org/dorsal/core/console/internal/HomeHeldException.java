package org.dorsal.core.console.internal;

import java.io.Serial;
import java.nio.file.Path;

/** Another process does on this home what only one at a time may do. */
public final class HomeHeldException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Path home;

    public HomeHeldException(Path home) {
        super(home + " is held by another process");
        this.home = home;
    }

    public Path home() {
        return home;
    }
}
