package org.dorsal.core.packs;

import org.dorsal.text.Identifier;
import org.osgi.framework.Version;

/**
 * Which pack, and which edition of it.
 *
 * @param id the pack's id
 * @param version the pack's version; two of the same coordinate have the same content
 */
public record Coordinate(String id, Version version) {
    public Coordinate {
        if (!Identifier.is(id)) {
            throw new IllegalArgumentException("'" + id + "' is no id of a pack: " + Identifier.IN_WORDS);
        }
        java.util.Objects.requireNonNull(version, "version");
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
