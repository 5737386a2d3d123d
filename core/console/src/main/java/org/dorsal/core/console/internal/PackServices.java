package org.dorsal.core.console.internal;

import java.util.Objects;

import org.dorsal.core.packs.PackAudit;
import org.dorsal.core.packs.PackAuthoring;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.PackRepositories;
import org.dorsal.core.packs.PackTrust;

/** What the commands about packs work with. */
public record PackServices(PackOperations operations, PackAuthoring authoring, PackTrust trust, PackAudit audit,
        PackRepositories repositories) {
    public PackServices {
        Objects.requireNonNull(operations, "operations");
        Objects.requireNonNull(authoring, "authoring");
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(audit, "audit");
        Objects.requireNonNull(repositories, "repositories");
    }
}
