package org.dorsal.core.console.internal.guide.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Mark;
import org.dorsal.core.console.internal.guide.screen.Block;
import org.dorsal.core.console.internal.guide.screen.Block.Item;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Text;
import org.dorsal.core.console.internal.wording.Signs;

/** A page as lines to be read from top to bottom, or read out: words in place of marks and drawings. */
final class PlainText {
    private static final Map<String, String> SIGNS = Map.of(
        sign(Mark.FOUNDING_ARTICLE), "(founding article)",
        sign(Mark.PUBLISHED), "(published)",
        sign(Mark.OWN_PROPOSAL), "(our own proposal)");
    private final int width;

    PlainText(int width) {
        this.width = Math.max(20, width);
    }

    List<String> of(Page page) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(wrapped("== " + page.title() + " =="));
        page.blocks().forEach(block -> lines.addAll(block(block)));
        page.message().ifPresent(message -> lines.addAll(wrapped(message)));
        if (!page.hints().isEmpty()) {
            lines.addAll(wrapped("(" + page.hints().stream().map(PlainText::hint).collect(Collectors.joining("; ")) + ")"));
        }
        return lines;
    }

    List<String> wrapped(String text) {
        String words = text;
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            words = words.replace(sign.getKey(), sign.getValue());
        }
        return Text.wrapped(Signs.shown(words), width);
    }

    private List<String> block(Block block) {
        return block.fold(
            prose -> wrapped(prose.text()),
            item -> wrapped(item.key() + ". " + item.text() + state(item.state())),
            drawing -> drawing.words().isEmpty() ? List.of() : wrapped(drawing.words()));
    }

    private static String state(Item.State state) {
        switch (state) {
            case MARKED: return " (marked)";
            case UNSURE: return " (not sure)";
            case OPEN: return " (open)";
            case CLOSED: return " (closed)";
            default: return "";
        }
    }

    private static String hint(Hint hint) {
        String key = hint.key().equals(Hint.ESC) ? "b" : hint.key().equals(Hint.SPACE) ? "p" : hint.key();
        return key + ": " + hint.words();
    }

    private static String sign(Mark mark) {
        return Character.toString(mark.sign());
    }
}
