package org.dorsal.tck.internal.file;

import java.io.Serial;

/** A file that is no plugin, or cannot be read. */
public final class UnreadablePluginException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String fix;

    UnreadablePluginException(String what, String fix, Throwable cause) {
        super(what, cause);
        this.fix = fix;
    }

    UnreadablePluginException(String what, String fix) {
        this(what, fix, null);
    }

    public String fix() {
        return fix;
    }
}
