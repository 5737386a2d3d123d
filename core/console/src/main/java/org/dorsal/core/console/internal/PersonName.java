package org.dorsal.core.console.internal;

import java.util.regex.Pattern;

/** What a person may be called: 1 to 40 letters, digits, spaces and - _ ' . beginning with a letter or digit. */
public final class PersonName {
    /** Whoever uses an installation that knows nobody yet. */
    public static final String DEFAULT = "me";
    /** The rule in words a person can read. */
    public static final String RULE = "1 to 40 letters, digits, spaces, and - _ ' .";

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N} _'.-]{0,38}[\\p{L}\\p{M}\\p{N}.])?");

    private PersonName() {
    }

    public static boolean isAllowed(String name) {
        return ALLOWED.matcher(name).matches();
    }
}
