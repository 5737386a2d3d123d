package org.dorsal.api.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.dorsal.text.Identifier;
import org.dorsal.text.Printable;

/** The rules that every value of the API keeps, said once. */
public final class Checked {
    private static final int NANO_DIGITS = 9;

    private Checked() {
    }

    /** A lower-case name of at most 64 letters and digits, parted by '-', '_' or '.'. */
    public static String id(String what, String value) {
        Objects.requireNonNull(value, what);
        if (!Identifier.is(value)) {
            throw new IllegalArgumentException(
                what + " '" + Printable.of(value) + "' is no identifier: " + Identifier.IN_WORDS);
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
                what + " has " + value.length() + " characters, at most " + longest + " fit: " + Printable.of(value));
        }
        // A plain loop: of all that is read at a start, each text comes by here.
        for (int at = 0; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            if (Printable.steersTerminals(value.codePointAt(at))) {
                throw new IllegalArgumentException(what + " holds the control character U+" + String.format("%04X", value.codePointAt(at)));
            }
        }
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

    public static Duration within(String what, Duration value, Duration least, Duration most) {
        Objects.requireNonNull(value, what);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(what + " is " + seconds(value) + " s, allowed is " + seconds(least) + " to "
                + seconds(most) + " s");
        }
        return value;
    }

    private static String seconds(Duration value) {
        return BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), NANO_DIGITS)).stripTrailingZeros()
            .toPlainString();
    }
}
