package org.dorsal.core.packs;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A pack as the one file that is given to others.
 *
 * @param coordinate which pack
 * @param file where it was written
 * @param digest the SHA-256 of the file in lower-case hex; the same content gives the same one
 */
public record BuiltPack(Coordinate coordinate, Path file, String digest) {
    public BuiltPack {
        Objects.requireNonNull(coordinate, "coordinate");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(digest, "digest");
    }
}
