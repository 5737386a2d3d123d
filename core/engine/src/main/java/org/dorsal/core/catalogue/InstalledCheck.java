package org.dorsal.core.catalogue;

import java.util.Objects;
import java.util.Set;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;

/** A check that has arrived, with what it said of itself then. */
public record InstalledCheck(String id, Set<Phase> phases, Set<String> reads, SafetyCheck check) {
    public InstalledCheck {
        Objects.requireNonNull(id, "id");
        phases = Set.copyOf(phases);
        reads = Set.copyOf(reads);
        Objects.requireNonNull(check, "check");
    }
}
