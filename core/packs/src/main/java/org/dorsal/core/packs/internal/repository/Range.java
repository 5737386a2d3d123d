package org.dorsal.core.packs.internal.repository;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** A range of versions in words. */
final class Range {
    private Range() {
    }

    /** After the name of a pack; nothing for any version. */
    static String words(VersionRange range) {
        boolean any = range.getRight() == null && range.getLeft().equals(Version.emptyVersion);
        return any ? "" : " " + (range.isExact() ? range.getLeft() : range);
    }
}
