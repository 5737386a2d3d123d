package org.dorsal.text;

/** What others wrote, made fit to be repeated on a terminal, in a log or in a message. */
public final class Printable {
    private static final int LONGEST = 80;

    private Printable() {
    }

    /** The text with a question mark for whatever could steer a terminal, cut to 80 characters. */
    public static String of(String text) {
        return cut(text, LONGEST);
    }

    /** The text with a question mark for whatever could steer a terminal, cut to so many characters. */
    public static String cut(String text, int longest) {
        boolean fits = text.codePointCount(0, text.length()) <= longest;
        return fits ? whole(text, '?') : whole(text.substring(0, text.offsetByCodePoints(0, longest)), '?') + "…";
    }

    /** The whole text with the given character for whatever could steer a terminal. */
    public static String whole(String text, char instead) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> kept.appendCodePoint(steersTerminals(c) ? instead : c));
        return kept.toString();
    }

    /** Whether a terminal would obey this character, hide it or lay out others by it, instead of showing it. */
    public static boolean steersTerminals(int codePoint) {
        switch (Character.getType(codePoint)) {
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
