package org.dorsal.core.console.internal.wording;

/** Makes what others wrote fit to be repeated on a terminal. */
public final class Printable {
    private static final int LONGEST = 80;

    private Printable() {
    }

    /** The text with nothing in it that could steer a terminal, cut to 80 characters. */
    public static String of(String text) {
        String whole = whole(text);
        return whole.codePointCount(0, whole.length()) <= LONGEST ? whole
            : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The whole text with nothing in it that could steer a terminal. */
    public static String whole(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().forEach(c -> kept.appendCodePoint(steersTerminals(c) ? '?' : c));
        return kept.toString();
    }

    private static boolean steersTerminals(int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
                return true;
            default:
                return false;
        }
    }
}
