package org.dorsal.core.packs;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.osgi.framework.VersionRange;

/**
 * A pack that a repository has.
 *
 * @param digest the SHA-256 of its file in lower-case hex
 * @param size of the file in bytes
 * @param needs the packs it needs, by id
 * @param code whether it carries Java code
 * @param repository the folder or URL
 * @param file its path in the repository
 */
public record AvailablePack(Coordinate coordinate, String title, String digest, long size, Map<String, VersionRange> needs,
        boolean code, String repository, String file) {
    public AvailablePack {
        Objects.requireNonNull(coordinate, "coordinate");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(digest, "digest");
        needs = Collections.unmodifiableMap(new TreeMap<>(needs));
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(file, "file");
    }

    public String id() {
        return coordinate.id();
    }
}
