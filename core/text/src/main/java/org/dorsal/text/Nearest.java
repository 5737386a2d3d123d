package org.dorsal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known name someone may have meant. */
public final class Nearest {
    private static final int LONGEST = 64;
    private static final int SHORTEST_PART = 3;

    private Nearest() {
    }

    /** The known name most like the one given; empty when none is like it. */
    public static Optional<String> to(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String name = given.toLowerCase(Locale.ROOT);
        return known.stream().filter(k -> isLike(name, k.toLowerCase(Locale.ROOT)))
            .min(Comparator.comparingInt((String k) -> distance(name, k.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isLike(String given, String known) {
        return isPart(given, known) || isPart(known, given)
            || distance(given, known) <= Math.max(1, Math.min(given.length(), known.length()) / 3);
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_PART && whole.contains(part);
    }

    /** How many letters to put in, take out, replace or swap with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int cheapest(int[][] steps, String a, String b, int i, int j) {
        int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, 1 + steps[i - 2][j - 2]) : least;
    }
}
