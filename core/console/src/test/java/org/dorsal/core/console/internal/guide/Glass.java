package org.dorsal.core.console.internal.guide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.dorsal.core.console.internal.guide.fullscreen.FullScreenPaper;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Paper;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;

/**
 * A terminal of 80 columns and 24 rows behind glass: one sees what it shows, and presses keys one at a time, each when
 * the page before it is there. A key for a running session is written {@code @s}.
 */
public final class Glass implements Paper, AutoCloseable {
    public final LineDisciplineTerminal terminal;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ScreenTerminal screen = new ScreenTerminal(80, 24);
    private final Deque<String> script = new ArrayDeque<>();
    private final FullScreenPaper paper;
    /** What was on the glass whenever a key was waited for. */
    public final List<String> seen = new ArrayList<>();
    private boolean timed;

    private Glass(LongSupplier ticker) {
        try {
            terminal = new LineDisciplineTerminal("glass", "vt100", output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.setSize(new Size(80, 24));
        paper = new FullScreenPaper(terminal, ticker);
    }

    public static Glass with(LongSupplier ticker, String... keys) {
        Glass glass = new Glass(ticker);
        glass.script.addAll(List.of(keys));
        return glass;
    }

    public FullScreenPaper paper() {
        return paper;
    }

    public void press(String keys) {
        try {
            terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows now on the glass, without the spaces at their ends. */
    public List<String> rows() {
        terminal.flush();
        screen.write(output.toString(StandardCharsets.UTF_8));
        output.reset();
        return screen.toString().lines().map(String::stripTrailing).toList();
    }

    public String shown() {
        return String.join("\n", rows()).strip();
    }

    /** The page, among all that were seen, that begins with the title. */
    public String page(String title) {
        return seen.stream().filter(s -> s.startsWith(title)).findFirst()
            .orElseThrow(() -> new AssertionError("no page '" + title + "' among:\n" + String.join("\n----\n", seen)));
    }

    @Override
    public void fresh(Page page) {
        paper.fresh(page);
    }

    @Override
    public void again(Page page) {
        paper.again(page);
    }

    @Override
    public void live(Page page, String told) {
        paper.live(page, told);
    }

    @Override
    public Optional<Key> key(Duration atMost) {
        seen.add(shown());
        String next = script.isEmpty() ? "" : script.peek();
        boolean isForSessions = next.startsWith("@");
        if (timed && !isForSessions) {
            return Optional.empty();
        }
        if (next.isEmpty()) {
            return Optional.of(Key.GONE);
        }
        script.poll();
        press(isForSessions ? next.substring(1) : next);
        return paper.key(atMost);
    }

    @Override
    public void timed(boolean running) {
        timed = running;
        paper.timed(running);
    }

    @Override
    public void spelling(boolean on) {
        paper.spelling(on);
    }

    @Override
    public void bell() {
        paper.bell();
    }

    @Override
    public void leaveBehind(List<String> lines) {
        paper.leaveBehind(lines);
    }

    @Override
    public void close() {
        paper.close();
    }
}
