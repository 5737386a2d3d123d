package org.dorsal.text;

import java.util.regex.Pattern;

/** The one form of all names that packs give to things: facts, activities, checks, packs themselves. */
public final class Identifier {
    private static final int LONGEST = 64;
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*([-_.][a-z0-9]+)*");

    /** The form in words, for messages. */
    public static final String IN_WORDS =
        "lower-case letters and digits parted by '-', '_' or '.', at most " + LONGEST + " characters";

    private Identifier() {
    }

    public static boolean is(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
