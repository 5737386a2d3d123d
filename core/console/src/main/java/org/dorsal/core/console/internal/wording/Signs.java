package org.dorsal.core.console.internal.wording;

import java.util.Map;

/** Our own characters beyond ASCII; others are in names, and stay as they were typed. */
public final class Signs {
    /** System property: whether the terminal shows no more than ASCII. */
    private static final boolean IN_WORDS = Boolean.getBoolean("org.dorsal.ascii");
    private static final Map<Character, String> WORDS = Map.of('◆', "(article)", '○', "(published)", '△', "(our own)", '…', "...");

    private Signs() {
    }

    /** The text as it can be shown where this runs: with words in place of signs that cannot. */
    public static String shown(String text) {
        return IN_WORDS ? inWords(text) : text;
    }

    private static String inWords(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.chars().forEach(c -> written.append(WORDS.getOrDefault((char) c, Character.toString((char) c))));
        return written.toString();
    }
}
