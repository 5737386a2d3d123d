package org.dorsal.core.console.internal.guide.fullscreen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dorsal.core.console.internal.guide.screen.Block;
import org.dorsal.core.console.internal.guide.screen.Block.Drawing;
import org.dorsal.core.console.internal.guide.screen.Block.Item;
import org.dorsal.core.console.internal.guide.screen.Block.Prose;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Text;

/**
 * A page laid out in a terminal of a given size: title on top, message and keys at the bottom, in between as much of the
 * body as fits.
 *
 * @param rows exactly as many as the terminal has, none wider than it
 * @param above whether there is more of the body above
 * @param below whether there is more of the body below
 * @param bodyRows how many rows the body has on the screen
 */
record Layout(List<String> rows, boolean above, boolean below, int bodyRows) {
    private static final String DASH = "- ";
    private static final int LEFT = 1;
    private static final int LEAST_BODY = 3;

    /** @param from the first row of the body to be seen */
    static Layout of(Page page, int columns, int height, int from) {
        int width = Math.max(8, columns - 2 * LEFT);
        List<String> title = Text.wrapped(page.title(), width);
        List<String> body = page.blocks().stream().flatMap(block -> block(block, width)).toList();
        List<String> message = page.message().map(words -> Text.wrapped(words, width)).orElse(List.of());
        List<String> hints = hints(page.hints(), width);
        int fixed = title.size() + 1 + Math.max(1, message.size()) + hints.size();
        int bodyRows = Math.max(LEAST_BODY, height - fixed);
        int start = Math.max(0, Math.min(from, body.size() - bodyRows));
        int end = Math.min(body.size(), start + bodyRows);

        List<String> rows = new ArrayList<>(title);
        rows.add("");
        rows.addAll(body.subList(start, end));
        while (rows.size() < title.size() + 1 + bodyRows) {
            rows.add("");
        }
        boolean below = end < body.size();
        rows.addAll(message.isEmpty() ? List.of(more(start > 0, below)) : message);
        rows.addAll(hints);
        return new Layout(fitted(rows, width, height), start > 0, below, bodyRows);
    }

    private static String more(boolean above, boolean below) {
        String back = above ? "b back up" : "";
        String on = below ? "more below: Space" : "";
        String both = on + (above && below ? ", " : "") + back;
        return both.isEmpty() ? "" : "    -- " + both + " --";
    }

    private static List<String> fitted(List<String> rows, int width, int height) {
        List<String> fitting = rows.size() <= height ? rows : rows.subList(0, height);
        return fitting.stream().map(row -> (" ".repeat(LEFT) + Text.fitted(row, width)).stripTrailing()).toList();
    }

    private static Stream<String> block(Block block, int width) {
        return block.fold(
            prose -> prose(prose, width),
            item -> item(item, width),
            drawing -> drawing(drawing, width));
    }

    /** What follows a dash stands below itself, not below the dash. */
    private static Stream<String> prose(Prose prose, int width) {
        boolean dashed = prose.text().startsWith(DASH);
        return hanging(" ".repeat(prose.indent()) + (dashed ? DASH : ""), prose.text().substring(dashed ? DASH.length() : 0), width);
    }

    private static Stream<String> item(Item item, int width) {
        return hanging(item.key() + " " + mark(item.state()), item.text(), width);
    }

    private static Stream<String> hanging(String front, String text, int width) {
        List<String> lines = Text.wrapped(text, width - front.length());
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
            .map(i -> (i == 0 ? front : " ".repeat(front.length())) + lines.get(i));
    }

    private static String mark(Item.State state) {
        switch (state) {
            case UNMARKED: return "[ ] ";
            case MARKED: return "[x] ";
            case UNSURE: return "[?] ";
            case OPEN: return "+ ";
            case CLOSED: return "- ";
            default: return " ";
        }
    }

    /** A drawing that does not fit says in words what is to be seen. */
    private static Stream<String> drawing(Drawing drawing, int width) {
        boolean fits = drawing.lines().stream().allMatch(line -> line.stripTrailing().length() <= width);
        return fits ? drawing.lines().stream() : Text.wrapped(drawing.words(), width).stream();
    }

    private static List<String> hints(List<Hint> hints, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Hint hint : hints) {
            String words = hint.key() + " " + hint.words();
            if (line.length() > 0 && line.length() + 3 + words.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? "   " : "").append(words);
        }
        lines.add(line.toString());
        return lines;
    }
}
