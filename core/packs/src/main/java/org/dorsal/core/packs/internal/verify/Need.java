package org.dorsal.core.packs.internal.verify;

import java.util.Optional;
import org.dorsal.core.content.RangeWords;
import org.dorsal.core.packs.Coordinate;
import org.osgi.framework.VersionRange;

/**
 * A pack that another needs.
 *
 * @param pack its id
 * @param range the versions that will do
 * @param there the edition that is there; empty where there is none
 */
public record Need(String pack, VersionRange range, Optional<Coordinate> there) {
    public boolean isMet() {
        return there.filter(edition -> range.includes(edition.version())).isPresent();
    }

    /** What is lacking, in a sentence. */
    public String inWords() {
        return "It needs the pack " + pack + " (" + RangeWords.of(range) + "), and "
            + there.map(edition -> edition + " is there.").orElse("none is there.");
    }

    /** The command that helps. */
    public String next() {
        return there.isPresent() ? "Run `dorsal pack upgrade " + pack + "` first."
            : "Run `dorsal pack install " + pack + "` first.";
    }
}
