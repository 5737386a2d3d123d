package org.dorsal.core.console.internal.answers;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Reads the cases a caller brings: one JSON object a line, or a single object over several lines. */
public final class CaseReader {
    private final Lines lines;
    private final Deque<Numbered> ahead = new ArrayDeque<>();
    private boolean begun;

    private record Numbered(int number, String text) {
    }

    public CaseReader(InputStream in) {
        lines = new Lines(in);
    }

    /**
     * The next case; empty when there is none. Reads no further than it must.
     *
     * @throws MalformedCaseException when it cannot be understood; the one after it can be read all the same
     */
    public Optional<Case> next() {
        Optional<Numbered> line = nextLine();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = nextLine();
        }
        return line.map(this::understand);
    }

    private Case understand(Numbered line) {
        boolean first = !begun;
        begun = true;
        if (first && CaseParser.isUnfinished(line.text())) {
            return understandOverSeveralLines(line);
        }
        return CaseParser.parse(line.text(), line.number());
    }

    /** The first line alone is no case: then all of it is one, or else each line is to be understood by itself. */
    private Case understandOverSeveralLines(Numbered first) {
        StringBuilder whole = new StringBuilder(first.text());
        Optional<String> more = lines.next();
        while (more.isPresent() && whole.length() <= Lines.LONGEST) {
            ahead.add(new Numbered(lines.number(), more.get()));
            whole.append('\n').append(more.get());
            more = lines.next();
        }
        more.ifPresent(text -> ahead.add(new Numbered(lines.number(), text)));
        if (looksLikeOneCase()) {
            ahead.clear();
            return CaseParser.parse(whole.toString(), first.number());
        }
        return CaseParser.parse(first.text(), first.number());
    }

    /** Lines of cases begin with a brace, those within a case that was laid out over several lines do not. */
    private boolean looksLikeOneCase() {
        return !ahead.isEmpty() && ahead.stream().noneMatch(line -> line.text().startsWith("{"));
    }

    private Optional<Numbered> nextLine() {
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.remove());
        }
        return lines.next().map(text -> new Numbered(lines.number(), text));
    }
}
