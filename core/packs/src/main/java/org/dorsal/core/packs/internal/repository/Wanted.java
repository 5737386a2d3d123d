package org.dorsal.core.packs.internal.repository;

import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.text.Identifier;
import org.dorsal.text.Printable;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * What an operator asks the repositories for.
 *
 * @param range of its versions; one that was written without brackets is that version alone
 */
record Wanted(String id, VersionRange range) {
    private static final VersionRange ANY = new VersionRange("0");

    /** @throws PackRefusedException when it is written wrongly */
    static Wanted parse(String text) {
        String[] parts = text.split("@", 2);
        if (!Identifier.is(parts[0])) {
            throw refused(text, "There is no file or folder of that name, and it cannot be the id of a pack either.",
                "Check the path; an id has " + Identifier.IN_WORDS + ".");
        }
        try {
            return new Wanted(parts[0], parts.length == 1 ? ANY : range(parts[1].strip()));
        } catch (IllegalArgumentException e) {
            throw refused(text, "'" + Printable.of(parts[1]) + "' is no version and no range of versions.",
                "Write ID@1.2.0 for one version, or 'ID@[1.0,2)' from 1.0 to below 2.");
        }
    }

    private static VersionRange range(String text) {
        if (text.startsWith("[") || text.startsWith("(")) {
            return new VersionRange(text);
        }
        Version version = Version.parseVersion(text);
        return new VersionRange(VersionRange.LEFT_CLOSED, version, version, VersionRange.RIGHT_CLOSED);
    }

    private static PackRefusedException refused(String text, String cause, String next) {
        return new PackRefusedException(new Refusal("'" + Printable.of(text) + "' is not found.", cause, next));
    }
}
