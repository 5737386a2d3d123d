package org.dorsal.core.packs;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.framework.VersionRange;

/**
 * A pack as the ledger has it.
 *
 * @param coordinate which pack and edition
 * @param title its title
 * @param bundle the symbolic name of the bundle it is
 * @param digest the SHA-256 of its file in lower-case hex, under which it lies in the store
 * @param bundled whether it came with this Dorsal and follows it
 * @param code whether it carries Java code
 * @param checks the ids of its safety checks: the gate waits for them even where the pack does not load
 * @param needs the ranges of versions of the packs it needs, by id
 * @param signer the id of the key that signed it; empty where none did
 * @param origin where it came from, as the operator gave it
 * @param since when it was installed
 */
public record InstalledPack(Coordinate coordinate, String title, String bundle, String digest, boolean bundled, boolean code,
        Set<String> checks, Map<String, VersionRange> needs, Optional<String> signer, String origin, Instant since) {
    private static final VersionRange ANY = new VersionRange("0");

    public InstalledPack {
        Objects.requireNonNull(coordinate, "coordinate");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(digest, "digest");
        checks = Collections.unmodifiableSet(new TreeSet<>(checks));
        needs = Collections.unmodifiableMap(new TreeMap<>(needs));
        Objects.requireNonNull(signer, "signer");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(since, "since");
    }

    public String id() {
        return coordinate.id();
    }

    /** Whether this edition is one that the other pack needs, or the other needs none of it. */
    public boolean suits(InstalledPack other) {
        return other.needs().getOrDefault(id(), ANY).includes(coordinate.version());
    }
}
