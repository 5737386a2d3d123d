package org.dorsal.core.console.internal.guide.screen;

/** The keys of a numbered list: the digits, then letters that mean nothing else anywhere. */
public final class Choices {
    /** How many lines a list can number. */
    public static final int MOST = 20;
    private static final String KEYS = "123456789adefgijkouw";

    private Choices() {
    }

    /** The key of the line, from 0. */
    public static String key(int index) {
        return Character.toString(KEYS.charAt(index));
    }

    /** The line, from 0, that a key of a list chooses. */
    public static int index(Key key) {
        return KEYS.indexOf(key.label());
    }
}
