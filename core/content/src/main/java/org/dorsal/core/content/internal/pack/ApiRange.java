package org.dorsal.core.content.internal.pack;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of the API that a pack is made for, such as {@code [1.0,2)}: the notation of OSGi. Read by ourselves, as an
 * author's tests read packs where no framework is, with its classes neither.
 */
record ApiRange(int[] from, boolean fromIncluded, int[] to, boolean toIncluded) {
    /** The version of the newest of the packages {@code org.dorsal.api.*}. */
    static final String INSTALLED = "1.0.0";

    private static final String VERSION = "([0-9]{1,5}(?:\\.[0-9]{1,5}){0,2})";
    private static final Pattern RANGE = Pattern.compile("([\\[(])" + VERSION + "," + VERSION + "([\\])])");

    static ApiRange parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no range of versions such as [1.0,2)");
        }
        return new ApiRange(numbers(range.group(2)), range.group(1).equals("["),
            numbers(range.group(3)), range.group(4).equals("]"));
    }

    boolean holdsInstalled() {
        int[] installed = numbers(INSTALLED);
        int above = Arrays.compare(installed, from);
        int below = Arrays.compare(installed, to);
        return (above > 0 || above == 0 && fromIncluded) && (below < 0 || below == 0 && toIncluded);
    }

    private static int[] numbers(String version) {
        int[] numbers = new int[3];
        String[] parts = version.split("\\.");
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
