package org.dorsal.core.screening.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which known name was probably meant. */
public final class Nearest {
    private Nearest() {
    }

    /** The known name most like the one given, where one is like it at all. */
    public static Optional<String> to(String given, Collection<String> known) {
        int tolerated = Math.max(2, given.length() / 3);
        return known.stream().min(Comparator.comparingInt((String name) -> distance(given, name)).thenComparing(name -> name))
            .filter(name -> distance(given, name) <= tolerated);
    }

    /** How many letters must be put in, taken out or replaced. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
