package org.dorsal.core.packs.internal.platform;

import java.util.List;
import java.util.Set;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;

/**
 * Finds nothing. It is there while it is known which packs, and so which checks, are installed; our manifest announces it,
 * so that without it nothing is permitted.
 */
public final class InstalledPacksCheck implements SafetyCheck {
    @Override
    public String id() {
        return "installed-packs";
    }

    @Override
    public Set<Phase> phases() {
        return Set.of(Phase.BEFORE);
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public List<Finding> assess(Evidence evidence) {
        return List.of();
    }
}
