package org.dorsal.core.packs.internal.file;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.dorsal.core.packs.Coordinate;
import org.osgi.framework.VersionRange;

/**
 * A pack as the one file that is installed: a bundle, also where it was given as a folder or a zip of data. The same
 * content gives the same bytes.
 *
 * @param coordinate which pack and edition
 * @param title its title
 * @param symbolicName of the bundle
 * @param code whether it carries Java code
 * @param checks the ids of the safety checks that it announces
 * @param needs the packs it needs, by id
 * @param file where the bundle lies now
 * @param digest the SHA-256 of the bundle in lower-case hex
 * @param contents the SHA-256 in lower-case hex of each file in it but the signature, by path
 * @param signature the signature's file, where it has one
 */
public record PackArtifact(Coordinate coordinate, String title, String symbolicName, boolean code, Set<String> checks,
        Map<String, VersionRange> needs, Path file, String digest, SortedMap<String, String> contents,
        Optional<byte[]> signature) {
    /** Where the signature stands in a pack. */
    public static final String SIGNATURE = "META-INF/DORSAL.SIG";

    public PackArtifact {
        Objects.requireNonNull(coordinate, "coordinate");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(symbolicName, "symbolicName");
        checks = Set.copyOf(checks);
        needs = Map.copyOf(needs);
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(digest, "digest");
        contents = java.util.Collections.unmodifiableSortedMap(contents);
        Objects.requireNonNull(signature, "signature");
    }
}
