package org.dorsal.core.content.internal.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Guesses what a misspelt name was meant to be. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {
    }

    /** The known name that is a few keystrokes away, if there is one. */
    public static Optional<String> to(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = given.toLowerCase(Locale.ROOT);
        int most = Math.max(1, given.length() / 3);
        return known.stream().sorted()
            .filter(name -> Math.abs(name.length() - lower.length()) <= most)
            .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= most)
            .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))));
    }

    /** How to mend a misspelt name: the guess, or else all names there are. */
    public static String fix(String given, Collection<String> known) {
        return to(given, known).map(name -> "Did you mean \"" + name + "\"?")
            .orElseGet(() -> known.isEmpty() ? "Remove it." : "Use one of: " + String.join(", ", new TreeSet<>(known)) + ".");
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
