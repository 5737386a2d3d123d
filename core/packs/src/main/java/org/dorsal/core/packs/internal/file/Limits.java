package org.dorsal.core.packs.internal.file;

/**
 * How much of a pack is taken in. What is beyond is refused before it is read.
 *
 * @param fileBytes the most that a zip or jar may have
 * @param entries the most files in a pack
 * @param entryBytes the most that one file in it may have unpacked
 * @param unpackedBytes the most that all of them may have unpacked
 */
public record Limits(long fileBytes, int entries, int entryBytes, long unpackedBytes) {
    /** The standard values of the settings. */
    public static final Limits STANDARD = new Limits(20_000_000, 2_000, 5_000_000, 40_000_000);
}
