package org.dorsal.core.content;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Ranges of versions in words. */
public final class RangeWords {
    private RangeWords() {
    }

    /** Such as "1.0.0 or newer, below 2.0.0". */
    public static String of(VersionRange range) {
        Version least = range.getLeft();
        Version greatest = range.getRight();
        if (least.equals(greatest)) {
            return "exactly " + least;
        }
        String from = range.getLeftType() == VersionRange.LEFT_CLOSED ? least + " or newer" : "newer than " + least;
        if (greatest == null) {
            return from;
        }
        return from + (range.getRightType() == VersionRange.RIGHT_CLOSED ? ", up to " : ", below ") + greatest;
    }
}
