package org.dorsal.core.console.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dorsal.core.console.internal.wording.Signs;

/** One of the process's two ways out, in UTF-8. Remembers that it failed, as a {@link PrintWriter} over it tells nobody. */
final class Outlet extends Writer {
    private final Writer out;
    private IOException failure;

    Outlet(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** Why something that was written is lost, if it is. */
    Optional<IOException> failure() {
        synchronized (lock) {
            return Optional.ofNullable(failure);
        }
    }

    PrintWriter printer() {
        return new PrintWriter(this);
    }

    @Override
    public void write(char[] buffer, int from, int length) throws IOException {
        String text = new String(buffer, from, length);
        remembering(() -> out.write(Signs.shown(text)));
    }

    @Override
    public void flush() throws IOException {
        remembering(out::flush);
    }

    @Override
    public void close() throws IOException {
        remembering(out::close);
    }

    /** What writes, and may fail. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void remembering(Writing writing) throws IOException {
        synchronized (lock) {
            try {
                writing.run();
            } catch (IOException e) {
                failure = Optional.ofNullable(failure).orElse(e);
                throw e;
            }
        }
    }
}
