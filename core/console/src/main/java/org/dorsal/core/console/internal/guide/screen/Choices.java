package org.dorsal.core.console.internal.guide.screen;

/** The keys of a numbered list: the digits, then letters that mean nothing else anywhere, then the others. */
public final class Choices {
    /** How many lines a list can number beside other keys. */
    public static final int MOST = 20;
    /** The first line whose key is a letter. */
    public static final int LETTERS = 9;
    private static final String KEYS = "123456789adefgijkouw" + "chlmnpqrstvxyz";
    private static final String NO_KEY = " ";

    private Choices() {
    }

    /** The key of the line, from 0; that of a line beyond all keys is one nobody can press. */
    public static String key(int index) {
        return index < KEYS.length() ? Character.toString(KEYS.charAt(index)) : NO_KEY;
    }

    /** The line, from 0, that a key of a list chooses. */
    public static int index(Key key) {
        return KEYS.indexOf(key.label());
    }
}
