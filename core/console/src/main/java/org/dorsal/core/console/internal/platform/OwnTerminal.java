package org.dorsal.core.console.internal.platform;

import java.io.PrintWriter;
import java.util.Optional;

import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.answers.Lines;
import org.dorsal.core.packs.door.Terminal;

/** The terminal of this process, for what another process says and asks. */
final class OwnTerminal implements Terminal {
    private final Streams streams;
    private final Lines lines;

    OwnTerminal(Streams streams) {
        this.streams = streams;
        this.lines = new Lines(streams.in());
    }

    @Override
    public void out(String text) {
        print(streams.out(), text);
    }

    @Override
    public void err(String text) {
        print(streams.err(), text);
    }

    private static void print(PrintWriter to, String text) {
        to.print(text);
        to.flush();
    }

    @Override
    public Optional<String> ask() {
        return lines.next();
    }
}
