package org.dorsal.core.console.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One of the process's two ways out, in UTF-8. Remembers that it failed, as a {@link PrintWriter} over it tells nobody. */
final class Outlet extends Writer {
    /** The only characters of our own beyond ASCII; others are in names, and stay as they were typed. */
    private static final Map<Character, String> WORDS = Map.of('◆', "(article)", '○', "(published)", '△', "(our own)", '…', "...");

    private final Writer out;
    private final boolean inWords;
    private IOException failure;

    /** @param inWords whether signs that are no ASCII are written as words, for a terminal that cannot show them */
    Outlet(OutputStream out, boolean inWords) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.inWords = inWords;
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
        remembering(() -> out.write(inWords ? words(text) : text));
    }

    @Override
    public void flush() throws IOException {
        remembering(out::flush);
    }

    @Override
    public void close() throws IOException {
        remembering(out::close);
    }

    private static String words(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.chars().forEach(c -> written.append(WORDS.getOrDefault((char) c, Character.toString((char) c))));
        return written.toString();
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
