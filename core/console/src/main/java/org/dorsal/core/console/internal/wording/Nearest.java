package org.dorsal.core.console.internal.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known name someone may have meant. */
public final class Nearest {
    private Nearest() {
    }

    /** The known name most like the one given; empty when none is like it. */
    public static Optional<String> to(String given, Collection<String> known) {
        String name = given.toLowerCase(Locale.ROOT);
        return known.stream().sorted()
            .min(Comparator.comparingInt(k -> distance(name, k.toLowerCase(Locale.ROOT))))
            .filter(k -> isLike(name, k.toLowerCase(Locale.ROOT)));
    }

    private static boolean isLike(String given, String known) {
        boolean within = given.length() >= 3 && (known.contains(given) || given.contains(known));
        return within || distance(given, known) <= Math.max(1, Math.min(given.length(), known.length()) / 3);
    }

    /** Levenshtein's: how many letters to put in, take out or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
