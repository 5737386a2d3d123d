package org.dorsal.core.packs.internal;

import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.packs.internal.file.Limits;

/** The limits that are set. A file of settings may hold anything: what is out of range counts as the end of the range. */
final class PackLimits {
    private PackLimits() {
    }

    static Limits of(PackSettings settings) {
        return new Limits(within(Limits.LEAST_BYTES, settings.file_bytes(), Limits.MOST_FILE_BYTES),
            (int) within(Limits.LEAST_BYTES, settings.entry_bytes(), Limits.MOST_ENTRY_BYTES),
            within(Limits.LEAST_BYTES, settings.unpacked_bytes(), Limits.MOST_UNPACKED_BYTES),
            new ReadingLimits((int) within(1, settings.entries(), ReadingLimits.MOST_FILES),
                (int) within(ReadingLimits.LEAST_FILE_BYTES, settings.json_bytes(), ReadingLimits.MOST_FILE_BYTES),
                (int) within(ReadingLimits.LEAST_DEPTH, settings.json_depth(), ReadingLimits.MOST_DEPTH)));
    }

    private static long within(long least, long value, long most) {
        return Math.max(least, Math.min(value, most));
    }
}
