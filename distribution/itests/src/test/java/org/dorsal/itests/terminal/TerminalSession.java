package org.dorsal.itests.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.dorsal.itests.exam.Installation;
import org.jline.builtins.ScreenTerminal;

/**
 * A program in a terminal of 80 by 24, as a person sees and types it. What it prints goes through an emulator, so a test
 * asks what stands on the screen, never what was sent to it.
 */
final class TerminalSession implements AutoCloseable {
    static final int COLUMNS = 80;
    static final int ROWS = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BETWEEN_PRESSES = Duration.ofMillis(400);

    private static final String CURSOR_HIDDEN = "\u001b[?25l";
    private static final String CURSOR_SHOWN = "\u001b[?25h";
    private static final String OTHER_SCREEN = "\u001b[?1049h";
    private static final String USUAL_SCREEN = "\u001b[?1049l";

    private final PtyProcess process;
    private final StringBuffer printed = new StringBuffer();
    private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
    private int columns = COLUMNS;
    private int rows = ROWS;
    private final OutputStream keys;
    private final Thread reader;

    private TerminalSession(PtyProcess process) {
        this.process = process;
        this.keys = process.getOutputStream();
        this.reader = new Thread(this::read, "terminal");
        reader.setDaemon(true);
        reader.start();
    }

    /** {@code bin/dorsal} with a home of the test. */
    static TerminalSession dorsal(Path home, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(Installation.root().resolve("bin/dorsal").toString(),
            "--home", home.toString()));
        command.addAll(Arrays.asList(words));
        return of(home, command);
    }

    /** Any program, such as a shell. */
    static TerminalSession of(Path home, List<String> command) throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("TERM", "xterm");
        environment.put("DORSAL_HOME", home.toString());
        environment.put("XDG_CACHE_HOME", Cli.CACHE.toString());
        environment.remove("NO_COLOR");
        return new TerminalSession(new PtyProcessBuilder(command.toArray(new String[0])).setEnvironment(environment)
            .setInitialColumns(COLUMNS).setInitialRows(ROWS).start());
    }

    /** Waits until the text stands somewhere on the screen. */
    TerminalSession shows(String text) {
        if (!awaited(() -> screen().contains(text), PATIENCE)) {
            throw new AssertionError("never on the screen: " + text + "; on it now:\n" + screen());
        }
        return this;
    }

    TerminalSession type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
        return this;
    }

    /**
     * Presses a key until it is taken, that is until the screen changes: a page that just appeared takes none for an instant.
     */
    TerminalSession press(String key) throws IOException {
        String before = screen();
        Instant latest = Instant.now().plus(PATIENCE);
        while (screen().equals(before) && process.isAlive()) {
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("does nothing: " + key + "; on the screen:\n" + before);
            }
            type(key);
            awaited(() -> !screen().equals(before) || !process.isAlive(), BETWEEN_PRESSES);
        }
        return this;
    }

    TerminalSession controlC() throws IOException {
        return type("\u0003");
    }

    TerminalSession controlD() throws IOException {
        return type("\u0004");
    }

    /** Asks the programs that run in it, not the one that was started there, to end. */
    void terminateWhatRunsInIt() throws IOException, InterruptedException {
        signalWhatRunsInIt("TERM");
    }

    /** Sends a signal, such as TERM, to the programs that run in it, not to the one that was started there. */
    void signalWhatRunsInIt(String signal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        ProcessHandle.of(process.pid()).stream().flatMap(ProcessHandle::children).map(child -> Long.toString(child.pid()))
            .forEach(command::add);
        assertThat(new ProcessBuilder(command).start().waitFor()).as(command.toString()).isZero();
    }

    /** Whether the cursor was shown again after it was last hidden, and the usual screen after the other one. */
    boolean isGivenBack() {
        String all = printed.toString();
        return all.lastIndexOf(CURSOR_SHOWN) > all.lastIndexOf(CURSOR_HIDDEN) && all.lastIndexOf(USUAL_SCREEN) > all.lastIndexOf(OTHER_SCREEN);
    }

    void resize(int toColumns, int toRows) {
        columns = toColumns;
        rows = toRows;
        screen.setSize(toColumns, toRows);
        process.setWinSize(new WinSize(toColumns, toRows));
    }

    /** Whether it ever showed whole pages, rather than lines one after the other. */
    boolean showedPages() {
        return printed.indexOf(OTHER_SCREEN) >= 0;
    }

    /** The exit code, once the program ended. */
    int ends() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("does not end; on the screen:\n" + screen());
        }
        reader.join(PATIENCE.toMillis());
        return process.exitValue();
    }

    /** What stands on the screen, a line a row, without the blanks at its end. */
    String screen() {
        try {
            long[] cells = new long[columns * rows];
            screen.dump(cells, 0, 0, rows, columns, new int[2]);
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                StringBuilder line = new StringBuilder();
                for (int column = 0; column < columns; column++) {
                    line.appendCodePoint((int) (cells[row * columns + column] & 0x0fffffff));
                }
                text.append(line.toString().stripTrailing()).append('\n');
            }
            return text.toString();
        } catch (RuntimeException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    private static boolean awaited(BooleanSupplier condition, Duration atMost) {
        Instant latest = Instant.now().plus(atMost);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(latest)) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return true;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        char[] some = new char[4096];
        try (Reader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int count = output.read(some); count >= 0; count = output.read(some)) {
                printed.append(some, 0, count);
                screen.write(new String(some, 0, count));
            }
        } catch (IOException ended) {
            return;
        }
    }
}
