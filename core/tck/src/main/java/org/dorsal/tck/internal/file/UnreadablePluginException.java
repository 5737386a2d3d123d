package org.dorsal.tck.internal.file;

import java.io.Serial;
import java.nio.file.Path;

/** A file that is no plugin, or cannot be read. */
public final class UnreadablePluginException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String fix;

    UnreadablePluginException(Path file, String what, String fix, Throwable cause) {
        super(what, cause);
        this.file = file;
        this.fix = fix;
    }

    UnreadablePluginException(Path file, String what, String fix) {
        this(file, what, fix, null);
    }

    public Path file() {
        return file;
    }

    public String fix() {
        return fix;
    }
}
