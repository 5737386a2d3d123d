package org.dorsal.core.console.internal.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.dorsal.core.console.internal.answers.Case.Place;

/**
 * Reads lines of UTF-8, each only when it is asked for and not a byte beyond it: what follows may be meant for another
 * reader.
 */
public final class Lines {
    /** More than any vocabulary of facts fills. */
    public static final int LONGEST = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private int number;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** The number of the line read last, from 1. */
    public int number() {
        return number;
    }

    /**
     * The next line without its end; empty when there is none.
     *
     * @throws MalformedCaseException when it is too long or not UTF-8; the line after it can be read all the same
     */
    public Optional<String> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        int read = read();
        if (read < 0) {
            return Optional.empty();
        }
        number++;
        for (; read >= 0 && read != '\n'; read = read()) {
            if (length++ < LONGEST) {
                line.write(read);
            }
        }
        if (length > LONGEST) {
            throw malformed(1, "this line has " + length + " bytes, at most " + LONGEST + " are read",
                "Write one case a line.");
        }
        String text = decode(line.toByteArray());
        return Optional.of(number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String decode(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), text, true);
        if (result.isError()) {
            throw malformed(text.position() + 1, "this is not UTF-8", "Save it as UTF-8.");
        }
        return text.flip().toString();
    }

    private MalformedCaseException malformed(int column, String what, String next) {
        return new MalformedCaseException(Optional.empty(), new Place(number, column), what, next);
    }
}
