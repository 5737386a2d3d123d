package org.dorsal.core.console.internal.guide.screen;

import java.util.ArrayList;
import java.util.List;
import org.dorsal.text.Printable;

/** Words made fit for a terminal. */
public final class Text {
    private Text() {
    }

    /** The text without anything that could steer a terminal. Packs are refused such text already; names are not. */
    public static String printable(String text) {
        return Printable.whole(text, ' ');
    }

    /** The text in lines of at most so many columns, broken between words where that is possible. */
    public static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = printable(text).strip();
        while (rest.length() > columns) {
            int space = rest.lastIndexOf(' ', columns);
            int end = space > 0 ? space : columns;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** The text, cut where it does not fit. */
    public static String fitted(String text, int columns) {
        return text.length() <= columns ? text : text.substring(0, Math.max(0, columns));
    }

    /** The text filled up with spaces on the right, or cut. */
    public static String padded(String text, int columns) {
        return text.length() >= columns ? fitted(text, columns) : text + " ".repeat(columns - text.length());
    }
}
