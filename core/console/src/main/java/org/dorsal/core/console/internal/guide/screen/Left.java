package org.dorsal.core.console.internal.guide.screen;

import java.io.Serial;

/** The person left the conversation, by Ctrl-C, Ctrl-D or the end of what is read. */
public final class Left extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public Left() {
        super("left", null, false, false);
    }
}
