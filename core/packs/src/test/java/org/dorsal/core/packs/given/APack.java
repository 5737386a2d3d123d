package org.dorsal.core.packs.given;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.InstalledPack;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** A pack as the ledger has it, of which a test says only what matters to it. */
public final class APack {
    private final String id;
    private String version = "1.0.0";
    private String digest = "00";
    private Set<String> checks = Set.of();
    private Map<String, VersionRange> needs = Map.of();
    private boolean bundled;

    private APack(String id) {
        this.id = id;
    }

    public static APack called(String id) {
        return new APack(id);
    }

    public APack version(String version) {
        this.version = version;
        return this;
    }

    public APack digest(String digest) {
        this.digest = digest;
        return this;
    }

    public APack checking(String... checks) {
        this.checks = Set.of(checks);
        return this;
    }

    public APack needing(String pack, String range) {
        this.needs = Map.of(pack, new VersionRange(range));
        return this;
    }

    public APack bundled() {
        this.bundled = true;
        return this;
    }

    public InstalledPack installed() {
        return new InstalledPack(new Coordinate(id, Version.parseVersion(version)), "The pack " + id, "org.dorsal.pack." + id, digest, bundled, false,
            checks, needs, Optional.of("a1b2"), "given by a test", Instant.parse("2026-01-02T03:04:05Z"));
    }
}
