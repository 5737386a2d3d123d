package org.dorsal.core.console.internal.guide.plain;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Paper;

/**
 * Lines that are only ever appended, and answers that are lines: for a screen reader, a script, or a terminal that can do
 * no more.
 *
 * <p>A script hands over all its lines at once. While time runs, it is asked only for the words of a session (such as
 * {@code s}); its first other line waits for the questions after it, and its end ends nothing.
 */
public final class PlainPaper implements Paper {
    private static final String SESSION_WORDS = "[sqpnb]";
    private final LineSource source;
    private final PrintWriter out;
    private final PlainText text;
    private final boolean isPerson;
    private final Deque<Key> keys = new ArrayDeque<>();
    private Optional<String> kept = Optional.empty();
    private String lastTold = "";
    private boolean isLive;
    private boolean isTimed;
    private boolean isSpelling;
    private volatile boolean interrupted;

    /** @param isPerson whether a person sits at both ends, so that there is a bell and any line is meant for now */
    public PlainPaper(InputStream in, PrintWriter out, int width, boolean isPerson) {
        source = new LineSource(in);
        this.out = Objects.requireNonNull(out, "out");
        text = new PlainText(width);
        this.isPerson = isPerson;
    }

    @Override
    public void fresh(Page page) {
        keys.clear();
        isLive = false;
        lastTold = "";
        print(text.of(page));
        prompt();
    }

    @Override
    public void again(Page page) {
        page.message().ifPresent(message -> {
            print(text.wrapped(message));
            prompt();
        });
    }

    @Override
    public void live(Page page, String told) {
        isLive = true;
        if (!told.equals(lastTold)) {
            lastTold = told;
            print(text.wrapped(told));
        }
    }

    @Override
    public Optional<Key> key(Duration atMost) {
        if (interrupted) {
            interrupted = false;
            return Optional.of(Key.STOP);
        }
        if (keys.isEmpty()) {
            line(atMost).map(this::keys).ifPresent(keys::addAll);
        }
        if (keys.isEmpty() && source.hasEnded() && kept.isEmpty()) {
            return isTimed && !isPerson ? idle(atMost) : Optional.of(Key.GONE);
        }
        return Optional.ofNullable(keys.poll());
    }

    @Override
    public void timed(boolean running) {
        isTimed = running;
        keys.clear();
    }

    @Override
    public void spelling(boolean on) {
        isSpelling = on;
    }

    @Override
    public void bell() {
        if (isPerson) {
            out.print('\007');
            out.flush();
        }
    }

    @Override
    public void leaveBehind(List<String> lines) {
        // What was printed stays.
    }

    /** Ctrl-C was pressed; may be called by any thread. */
    public void interrupt() {
        interrupted = true;
    }

    /** A number marks a line and goes on, but in a session there is nothing to mark, and only Enter by itself goes on. */
    private List<Key> keys(String line) {
        List<Key> typed = isSpelling ? LineKeys.spelled(line) : LineKeys.of(line);
        return isLive ? typed.subList(0, 1) : typed;
    }

    private Optional<String> line(Duration atMost) {
        if (kept.isPresent()) {
            return isTimed ? waiting(atMost) : takeKept();
        }
        Optional<String> line = source.poll(atMost);
        if (isTimed && !isPerson && line.filter(l -> !l.strip().matches(SESSION_WORDS)).isPresent()) {
            kept = line;
            return Optional.empty();
        }
        return line;
    }

    private Optional<String> takeKept() {
        Optional<String> line = kept;
        kept = Optional.empty();
        return line;
    }

    private static Optional<String> waiting(Duration atMost) {
        LockSupport.parkNanos(atMost.toNanos());
        return Optional.empty();
    }

    private static Optional<Key> idle(Duration atMost) {
        LockSupport.parkNanos(atMost.toNanos());
        return Optional.empty();
    }

    private void prompt() {
        if (isPerson) {
            out.print("> ");
        }
        out.flush();
    }

    private void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }
}
