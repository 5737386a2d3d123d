package org.dorsal.core.exchange.internal.intake;

import java.util.Locale;
import java.util.Set;

/** Makes identifiers of what others call their things. */
final class Names {
    private static final int LONGEST = 64;

    private Names() {
    }

    /** Lower case, other characters than letters and digits made one separator. */
    static String of(String text, char separator, int longest) {
        String sign = Character.toString(separator);
        String name = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", sign).replaceAll("^" + sign + "+", "");
        return name.substring(0, Math.min(longest, name.length())).replaceAll(sign + "+$", "");
    }

    /** The same behind a prefix, with a number where it is taken. */
    static String free(String prefix, String text, char separator, Set<String> taken) {
        String start = prefix.replace('-', separator);
        String name = of(text, separator, LONGEST - start.length() - 5);
        String wanted = name.isEmpty() ? start + separator + "item" : start + separator + name;
        String free = wanted;
        for (int number = 2; taken.contains(free); number++) {
            free = wanted + separator + number;
        }
        return free;
    }
}
