package org.dorsal.core.packs;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
 * @param signer the id of the key that signed it; empty where none did
 * @param origin where it came from, as the operator gave it
 * @param since when it was installed
 */
public record InstalledPack(Coordinate coordinate, String title, String bundle, String digest, boolean bundled, boolean code,
        Set<String> checks, Optional<String> signer, String origin, Instant since) {
    public InstalledPack {
        Objects.requireNonNull(coordinate, "coordinate");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(digest, "digest");
        checks = java.util.Collections.unmodifiableSet(new TreeSet<>(checks));
        Objects.requireNonNull(signer, "signer");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(since, "since");
    }

    public String id() {
        return coordinate.id();
    }
}
