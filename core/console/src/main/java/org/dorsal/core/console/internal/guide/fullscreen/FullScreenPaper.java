package org.dorsal.core.console.internal.guide.fullscreen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Paper;
import org.dorsal.core.console.internal.guide.screen.Text;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/** A whole terminal, one page at a time, on its alternate screen. Closing leaves the terminal as it was. */
public final class FullScreenPaper implements Paper, AutoCloseable {
    /** How long a fresh page takes no key, so that one pressed for the page before does not clear it. */
    public static final Duration DEAF = Duration.ofMillis(300);
    private static final Size USUAL = new Size(80, 24);
    private static final String SIGNS = "◆○△…";
    /** As wide as what they stand for. */
    private static final String ASCII_SIGNS = "*o^~";

    private final Terminal terminal;
    private final LongSupplier ticker;
    private final Keyboard keyboard;
    private final Display display;
    private final Attributes before;
    private final SignalHandler resizedBefore;
    private final List<String> leftBehind = new ArrayList<>();
    private volatile boolean resized = true;
    private boolean closed;
    private Page page = Page.titled("").page();
    private Optional<Key> flushed = Optional.empty();
    private boolean isLive;
    private int from;
    private long deafUntil;

    /** @param ticker monotonic time in nanoseconds */
    public FullScreenPaper(Terminal terminal, LongSupplier ticker) {
        this.terminal = Objects.requireNonNull(terminal, "terminal");
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        before = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
        resizedBefore = terminal.handle(Signal.WINCH, signal -> resized = true);
        keyboard = new Keyboard(terminal.reader());
        display = new Display(terminal, true);
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.cursor_invisible);
        terminal.flush();
    }

    @Override
    public void fresh(Page shown) {
        page = shown;
        from = 0;
        isLive = false;
        draw();
        flushed = keyboard.flush();
        deafUntil = ticker.getAsLong() + DEAF.toNanos();
    }

    @Override
    public void again(Page shown) {
        page = shown;
        draw();
    }

    @Override
    public void live(Page shown, String told) {
        page = shown;
        from = 0;
        isLive = true;
        draw();
    }

    @Override
    public Optional<Key> key(Duration atMost) {
        if (flushed.isPresent()) {
            Optional<Key> key = flushed;
            flushed = Optional.empty();
            return key;
        }
        if (resized) {
            draw();
        }
        return keyboard.read(atMost).filter(key -> key.leaves() || isLive || ticker.getAsLong() - deafUntil >= 0).filter(this::isForTheFlow);
    }

    @Override
    public void timed(boolean running) {
        // Keys cannot be brought along to a terminal: what is typed ahead is dropped.
    }

    @Override
    public void spelling(boolean on) {
        keyboard.spelling(on);
    }

    @Override
    public void bell() {
        terminal.puts(Capability.bell);
        terminal.flush();
    }

    @Override
    public void leaveBehind(List<String> lines) {
        leftBehind.addAll(lines);
    }

    /** Gives the terminal back as it was, then prints what was to be left behind. May be called again, by any thread. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        terminal.puts(Capability.exit_ca_mode);
        terminal.puts(Capability.cursor_normal);
        terminal.handle(Signal.WINCH, resizedBefore);
        terminal.setAttributes(before);
        for (String line : leftBehind) {
            terminal.writer().println(Text.printable(line));
        }
        terminal.flush();
    }

    /** Keys that turn over a page too long for the terminal are used up here; Enter first shows all there is. */
    private boolean isForTheFlow(Key key) {
        if (isLive) {
            return true;
        }
        Layout layout = layout();
        switch (key.kind()) {
            case SPACE:
            case DOWN: return !turned(layout, layout.below(), layout.bodyRows() - 1);
            case UP: return !turned(layout, layout.above(), 1 - layout.bodyRows());
            case ENTER: return !turned(layout, layout.below(), layout.bodyRows() - 1);
            case LETTER: return !key.is('b') || page.takes(key) || !turned(layout, layout.above(), 1 - layout.bodyRows());
            default: return true;
        }
    }

    private boolean turned(Layout layout, boolean more, int by) {
        if (more) {
            from = Math.max(0, from + by);
            draw();
        }
        return more;
    }

    private Layout layout() {
        Size size = size();
        return Layout.of(page, size.getColumns(), size.getRows(), from);
    }

    /** What is drawn after the terminal was given back would land among what its owner does next. */
    private synchronized void draw() {
        if (closed) {
            return;
        }
        Size size = size();
        if (resized) {
            resized = false;
            display.resize(size.getRows(), size.getColumns());
            display.clear();
            terminal.puts(Capability.clear_screen);
        }
        List<AttributedString> rows = layout().rows().stream().map(this::showable).map(FullScreenPaper::row)
            .collect(Collectors.toCollection(ArrayList::new));
        display.update(rows, 0);
    }

    private String showable(String row) {
        return terminal.encoding().newEncoder().canEncode(SIGNS) ? row
            : row.chars().map(c -> SIGNS.indexOf(c) < 0 ? c : ASCII_SIGNS.charAt(SIGNS.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** To get past an empty row JLine sends the terminal's backspace key, which xterms show as a broken character. */
    private static AttributedString row(String text) {
        return new AttributedString(text.isEmpty() ? " " : text);
    }

    private Size size() {
        Size size = terminal.getSize();
        return size.getColumns() > 0 && size.getRows() > 0 ? size : USUAL;
    }
}
