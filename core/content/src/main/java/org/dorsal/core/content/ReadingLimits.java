package org.dorsal.core.content;

/**
 * How much of a pack is read as JSON; beyond that it is refused. The standards of the settings of the platform stand here.
 *
 * @param files the most files of JSON in a pack
 * @param fileBytes the most bytes of one of them
 * @param depth how deep values may lie in one another; what the format needs is below {@link #LEAST_DEPTH}
 */
public record ReadingLimits(int files, int fileBytes, int depth) {
    public static final int STANDARD_FILES = 2_000;
    public static final int MOST_FILES = 50_000;
    public static final int LEAST_FILE_BYTES = 10_000;
    public static final int STANDARD_FILE_BYTES = 1 << 20;
    public static final int MOST_FILE_BYTES = 16 << 20;
    public static final int LEAST_DEPTH = 12;
    public static final int STANDARD_DEPTH = 24;
    public static final int MOST_DEPTH = 200;

    public static final ReadingLimits STANDARD = new ReadingLimits(STANDARD_FILES, STANDARD_FILE_BYTES, STANDARD_DEPTH);

    /** For what is installed: it was taken in within the limits of that day, which may have been any. */
    public static final ReadingLimits WIDEST = new ReadingLimits(MOST_FILES, MOST_FILE_BYTES, MOST_DEPTH);
}
