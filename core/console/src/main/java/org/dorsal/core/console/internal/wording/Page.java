package org.dorsal.core.console.internal.wording;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A text written line by line, wrapped at the width of a line. */
public final class Page {
    private final PrintWriter out;
    private final int width;

    public Page(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    /** A paragraph. */
    public Page text(String text) {
        return item("", text);
    }

    /** A paragraph with something at its head; what wraps stands below its first word. */
    public Page item(String head, String text) {
        String before = Signs.shown(head);
        String indent = " ".repeat(before.codePointCount(0, before.length()));
        for (String line : wrap(Signs.shown(text), width - indent.length())) {
            out.println((before + line).stripTrailing());
            before = indent;
        }
        return this;
    }

    /** A line above paragraphs that belong to it, parted from what came before. */
    public Page heading(String heading) {
        return blank().text(heading);
    }

    public Page blank() {
        out.println();
        return this;
    }

    /** The text in lines of at most so many characters; a longer word gets a line of its own. Never without a line. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
