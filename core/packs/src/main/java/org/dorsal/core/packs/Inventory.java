package org.dorsal.core.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the ledger says, and how it goes with it.
 *
 * @param generation of the ledger; grows with every change
 * @param packs by id
 * @param broken why a pack of the ledger is not in force, by its id; also a file that came with Dorsal and cannot be told, by
 *     its name
 * @param damage why the ledger itself cannot be read; then nothing is permitted and nothing can be changed
 */
public record Inventory(long generation, List<InstalledPack> packs, Map<String, Refusal> broken, Optional<Refusal> damage) {
    public Inventory {
        packs = List.copyOf(packs);
        broken = Map.copyOf(broken);
    }
}
