package org.dorsal.core.packs.internal.file;

import java.util.Objects;
import org.dorsal.core.content.ReadingLimits;

/**
 * How much of a pack is taken in. What is beyond is refused before it is read. The standards of the settings and their
 * ranges stand here and in {@link ReadingLimits}.
 *
 * @param fileBytes the most that a zip or jar may have
 * @param entryBytes the most that one file in it may have unpacked
 * @param unpackedBytes the most that all of them may have unpacked
 * @param reading how many files it may hold, and how much is read of those that are JSON
 */
public record Limits(long fileBytes, int entryBytes, long unpackedBytes, ReadingLimits reading) {
    public static final int LEAST_BYTES = 1_000;
    public static final long STANDARD_FILE_BYTES = 20_000_000;
    public static final long MOST_FILE_BYTES = 1_000_000_000;
    public static final int STANDARD_ENTRY_BYTES = 5_000_000;
    public static final int MOST_ENTRY_BYTES = 100_000_000;
    public static final long STANDARD_UNPACKED_BYTES = 40_000_000;
    public static final long MOST_UNPACKED_BYTES = 1_000_000_000;

    public static final Limits STANDARD =
        new Limits(STANDARD_FILE_BYTES, STANDARD_ENTRY_BYTES, STANDARD_UNPACKED_BYTES, ReadingLimits.STANDARD);

    public Limits {
        Objects.requireNonNull(reading, "reading");
    }

    /** The most files in a pack. */
    public int entries() {
        return reading.files();
    }
}
