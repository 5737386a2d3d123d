package org.dorsal.core.console.internal.platform;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.packs.door.Errand;
import org.dorsal.core.packs.door.Terminal;

/** The streams of a command that was typed in the terminal of another process. */
public final class TypedElsewhere {
    private TypedElsewhere() {
    }

    public static Streams streams(Errand errand, Terminal terminal) {
        return new Streams(new Answers(terminal), new PrintWriter(new Spoken(terminal::out)),
            new PrintWriter(new Spoken(terminal::err)), errand::interactive, Streams.width(errand.width()), errand.directory());
    }

    /** What is typed there, asked for a line at a time and only when it is read. */
    private static final class Answers extends InputStream {
        private final Terminal terminal;
        private byte[] line = {};
        private int at;

        Answers(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public int read() {
            if (at == line.length) {
                Optional<String> next = terminal.ask();
                if (next.isEmpty()) {
                    return -1;
                }
                line = (next.get() + "\n").getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return line[at++] & 0xff;
        }
    }

    /** Sends what was written when it is flushed, as a command does before it asks. */
    private static final class Spoken extends Writer {
        private final Consumer<String> says;
        private final StringBuilder text = new StringBuilder();

        Spoken(Consumer<String> says) {
            this.says = says;
        }

        @Override
        public void write(char[] buffer, int from, int length) {
            synchronized (lock) {
                text.append(buffer, from, length);
            }
        }

        @Override
        public void flush() {
            synchronized (lock) {
                if (text.length() > 0) {
                    says.accept(text.toString());
                    text.setLength(0);
                }
            }
        }

        @Override
        public void close() {
            flush();
        }
    }
}
