package org.dorsal.itests.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dorsal.core.console.internal.guide.fullscreen.FullScreenPaper;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** A page as it stands on a terminal of 80 columns, drawn by the console itself. */
final class Sheet {
    static final int COLUMNS = 80;
    static final int ROWS = 24;
    /** So many that no page has to be turned. */
    private static final int ENDLESS = 160;

    private Sheet() {
    }

    /** What a person sees first. */
    static List<String> firstOf(Page page) {
        return drawn(page, ROWS);
    }

    /** All there is, as if no page had to be turned. */
    static List<String> wholeOf(Page page) {
        return drawn(page, ENDLESS);
    }

    private static List<String> drawn(Page page, int rows) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ScreenTerminal screen = new ScreenTerminal(COLUMNS, rows);
        try (LineDisciplineTerminal terminal = new LineDisciplineTerminal("sheet", "xterm", sent, StandardCharsets.UTF_8)) {
            terminal.setSize(new Size(COLUMNS, rows));
            new FullScreenPaper(terminal, System::nanoTime).fresh(page);
            terminal.flush();
            screen.write(sent.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return screen.toString().lines().map(String::stripTrailing).toList();
    }
}
