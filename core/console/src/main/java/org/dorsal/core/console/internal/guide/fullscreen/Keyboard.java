package org.dorsal.core.console.internal.guide.fullscreen;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.jline.utils.NonBlockingReader;

/** Reads keys from a terminal in raw mode. */
final class Keyboard {
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int BACKSPACE = 8;
    private static final int ESCAPE = 27;
    private static final int DELETE = 127;
    /** The parts of one key's sequence follow each other at once; what comes later was pressed by itself. */
    private static final int SAME_KEY_MILLIS = 30;

    private final NonBlockingReader reader;
    private boolean isSpelling;

    Keyboard(NonBlockingReader reader) {
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    void spelling(boolean on) {
        isSpelling = on;
    }

    /** The next key, if one comes in time. */
    Optional<Key> read(Duration atMost) {
        int read = character(Math.max(1, atMost.toMillis()));
        if (read == NonBlockingReader.READ_EXPIRED) {
            return Optional.empty();
        }
        return read == ESCAPE ? escape() : key(read);
    }

    /** Drops what was typed and not read yet; true when Ctrl-C or the end of the input was among it. */
    Optional<Key> flush() {
        try {
            int next = reader.peek(1);
            while (next >= 0) {
                reader.read(1);
                if (next == CTRL_C || next == CTRL_D) {
                    return Optional.of(Key.STOP);
                }
                next = reader.peek(1);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Key.GONE);
        }
    }

    private Optional<Key> key(int read) {
        switch (read) {
            case NonBlockingReader.EOF: return Optional.of(Key.GONE);
            case CTRL_D:
            case CTRL_C: return Optional.of(Key.STOP);
            case '\r':
            case '\n': return Optional.of(Key.ENTER);
            case ' ': return Optional.of(isSpelling ? Key.typed(' ') : Key.SPACE);
            case BACKSPACE:
            case DELETE: return Optional.of(Key.ERASE);
            default: break;
        }
        if (isSpelling && read > ' ') {
            return Optional.of(Key.typed(read));
        }
        if (read >= '0' && read <= '9') {
            return Optional.of(Key.number(read - '0'));
        }
        return read > ' ' ? Optional.of(Key.letter(read)) : Optional.empty();
    }

    private Optional<Key> escape() {
        int next = character(SAME_KEY_MILLIS);
        if (next < 0) {
            return Optional.of(Key.BACK);
        }
        if (next != '[' && next != 'O') {
            return Optional.empty();
        }
        int last = character(SAME_KEY_MILLIS);
        while (last >= 0 && (last < '@' || last > '~')) {
            last = character(SAME_KEY_MILLIS);
        }
        switch (last) {
            case 'A': return Optional.of(Key.UP);
            case 'B': return Optional.of(Key.DOWN);
            default: return Optional.empty();
        }
    }

    private int character(long millis) {
        try {
            return reader.read(millis);
        } catch (InterruptedIOException e) {
            Thread.currentThread().interrupt();
            return NonBlockingReader.EOF;
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read", e);
        }
    }
}
