package org.dorsal.core.console.internal.guide.figure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Time in digits five rows high, to be read from two metres. */
public final class BigDigits {
    /** How many rows a digit has. */
    public static final int ROWS = 5;
    private static final String[][] DIGITS = {
        {"######", "##  ##", "##  ##", "##  ##", "######"},
        {"  ##  ", " ###  ", "  ##  ", "  ##  ", "######"},
        {"######", "    ##", "######", "##    ", "######"},
        {"######", "    ##", " #####", "    ##", "######"},
        {"##  ##", "##  ##", "######", "    ##", "    ##"},
        {"######", "##    ", "######", "    ##", "######"},
        {"######", "##    ", "######", "##  ##", "######"},
        {"######", "    ##", "   ## ", "  ##  ", "  ##  "},
        {"######", "##  ##", "######", "##  ##", "######"},
        {"######", "##  ##", "######", "    ##", "######"},
    };
    private static final String[] COLON = {"  ", "##", "  ", "##", "  "};

    private BigDigits() {
    }

    /** What is left, rounded up to whole seconds, as in {@code 0:15}. */
    public static List<String> of(Duration left) {
        String clock = clock(left);
        return IntStream.range(0, ROWS)
            .mapToObj(row -> clock.chars().mapToObj(c -> glyph((char) c)[row]).collect(Collectors.joining("  ")))
            .toList();
    }

    /** The same in one line. A countdown shows nought only when nothing is left. */
    public static String clock(Duration left) {
        long seconds = (left.toMillis() + 999) / 1000;
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static String[] glyph(char sign) {
        return sign == ':' ? COLON : DIGITS[sign - '0'];
    }
}
