package org.dorsal.core.console.internal.guide.fullscreen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.dorsal.core.console.internal.terminal.LineSettings;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.ShutdownHooks;
import org.jline.utils.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal of the process, taken whole. Closing it gives it back exactly as it was. The end of the process by a signal
 * gives back its keys, echo and modes, but not always its speed.
 */
public final class FullScreen implements AutoCloseable {
    /** System property: whether the terminal shows no more than ASCII. */
    private static final String ASCII = "org.dorsal.ascii";
    private static final String INTERRUPT = "INT";
    private static final Logger LOG = LoggerFactory.getLogger(FullScreen.class);
    /** What JLine locks while it does what is due at the end of the process: who comes second finds nothing half done. */
    private static final Object END_OF_PROCESS = ShutdownHooks.class;

    private final Optional<LineSettings> line = LineSettings.ofTheProcess();
    /** When the process ends, JLine does these in the order they came; its own, which closes the terminal, comes between. */
    private final ShutdownHooks.Task leaving = this::leaveWithProcess;
    private final ShutdownHooks.Task restoring = this::restoreLine;
    private Optional<Terminal> terminal = Optional.empty();
    private Optional<FullScreenPaper> paper = Optional.empty();
    private boolean givenBack;

    private FullScreen() {
    }

    /**
     * Takes the terminal; empty where there is none that can show pages.
     *
     * @param ticker monotonic time in nanoseconds
     */
    public static Optional<FullScreen> open(LongSupplier ticker) {
        synchronized (END_OF_PROCESS) {
            FullScreen screen = new FullScreen();
            ShutdownHooks.add(screen.leaving);
            screen.terminal = systemTerminal();
            ShutdownHooks.add(screen.restoring);
            screen.paper = screen.terminal.map(found -> new FullScreenPaper(found, ticker));
            if (screen.paper.isPresent()) {
                return Optional.of(screen);
            }
            screen.close();
            return Optional.empty();
        }
    }

    public FullScreenPaper paper() {
        return paper.orElseThrow();
    }

    @Override
    public void close() {
        synchronized (END_OF_PROCESS) {
            if (givenBack) {
                return;
            }
            givenBack = true;
            leavePaper();
            terminal.ifPresent(FullScreen::closed);
            restoreLine();
            ShutdownHooks.remove(leaving);
            ShutdownHooks.remove(restoring);
        }
    }

    /** From here on all is done by the end of the process, and the thread that had the screen must not do it once more. */
    private void leaveWithProcess() {
        givenBack = true;
        leavePaper();
    }

    private void leavePaper() {
        if (paper.isPresent()) {
            paper.get().close();
        }
    }

    /** Without a method reference, as those are linked when first used, which fails once the framework has stopped. */
    private void restoreLine() {
        if (line.isPresent()) {
            line.get().restore();
        }
    }

    /** Windows has no names for terminals; elsewhere one without a name may be anything, and JLine would guess. */
    private static boolean isNamed() {
        return System.getProperty("os.name").startsWith("Windows") || !System.getenv().getOrDefault("TERM", "").isBlank();
    }

    private static Optional<Terminal> systemTerminal() {
        if (!isNamed()) {
            return Optional.empty();
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            // JLine finds what talks to the terminal through the context class loader, which must see JLine's own jar.
            thread.setContextClassLoader(TerminalBuilder.class.getClassLoader());
            TerminalBuilder builder = TerminalBuilder.builder().system(true).dumb(false);
            Terminal terminal = built(Boolean.getBoolean(ASCII) ? builder.encoding(StandardCharsets.US_ASCII) : builder);
            if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
                closed(terminal);
                return Optional.empty();
            }
            return Optional.of(terminal);
        } catch (IOException | IllegalStateException e) {
            LOG.info("There is no terminal that can show whole pages: {}", e.toString());
            return Optional.empty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * JLine leaves an interrupt to the system, which would end the process without giving the terminal back. No key sends one
     * here, so it is a request to end, like any other.
     */
    private static Terminal built(TerminalBuilder builder) throws IOException {
        Optional<Object> ofTheJvm = Optional.ofNullable(Signals.registerDefault(INTERRUPT));
        ofTheJvm.ifPresent(handler -> Signals.unregister(INTERRUPT, handler));
        Terminal terminal = builder.build();
        ofTheJvm.ifPresent(handler -> Signals.unregister(INTERRUPT, handler));
        return terminal;
    }

    private static void closed(Terminal terminal) {
        try {
            terminal.close();
        } catch (IOException e) {
            LOG.warn("The terminal could not be closed", e);
        }
    }
}
