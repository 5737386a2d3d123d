package org.dorsal.core.packs;

import java.util.Objects;
import java.util.Optional;

/**
 * What happens to one pack.
 *
 * @param id the pack's id
 * @param before its edition now; empty for one that is new
 * @param after its edition then; empty for one that goes
 */
public record PackChange(String id, Optional<InstalledPack> before, Optional<InstalledPack> after) {
    public PackChange {
        Objects.requireNonNull(id, "id");
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("nothing happens to " + id);
        }
    }
}
