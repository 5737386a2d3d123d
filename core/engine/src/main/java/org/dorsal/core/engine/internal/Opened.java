package org.dorsal.core.engine.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened so far; what was opened last is closed first, and one that fails keeps none of the others open. */
final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Closes all after something else failed, which carries what fails now. */
    void closeAfter(Throwable cause) {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                cause.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() throws Exception {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                closeAfter(e);
                throw e;
            }
        }
    }
}
