package org.dorsal.api.internal;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The rules that every value of the API keeps, said once. */
public final class Checked {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([-_.][a-z0-9]+)*");
    private static final int LONGEST_ID = 64;

    private Checked() {
    }

    /** A lower-case name of at most 64 letters and digits, parted by '-', '_' or '.'. */
    public static String id(String what, String value) {
        Objects.requireNonNull(value, what);
        if (value.length() > LONGEST_ID || !ID.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " '" + printable(value) + "' is no identifier:"
                + " lower-case letters and digits parted by '-', '_' or '.', at most " + LONGEST_ID + " characters");
        }
        return value;
    }

    /** A text that is not blank, fits, and carries nothing that could steer a terminal. */
    public static String text(String what, String value, int longest) {
        Objects.requireNonNull(value, what);
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        if (value.length() > longest) {
            throw new IllegalArgumentException(
                what + " has " + value.length() + " characters, at most " + longest + " fit: " + printable(value));
        }
        value.codePoints().filter(Checked::steersTerminals).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException(what + " holds the control character U+" + String.format("%04X", c));
        });
        return value;
    }

    public static <T> List<T> atLeastOne(String what, List<T> values) {
        List<T> copy = List.copyOf(values);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(what + ": at least one is needed");
        }
        return copy;
    }

    public static int within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + value + ", allowed is " + least + " to " + most);
        }
        return value;
    }

    private static boolean steersTerminals(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String printable(String value) {
        StringBuilder kept = new StringBuilder();
        value.codePoints().limit(80).forEach(c -> kept.appendCodePoint(steersTerminals(c) ? '?' : c));
        return kept.toString();
    }
}
