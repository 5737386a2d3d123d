package org.dorsal.core.packs.internal.transition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.internal.file.PackArtifact;

/**
 * The packs as they should be.
 *
 * @param reason what the ledger will say of it, such as "install neck 1.0.0"
 * @param undone what to say where it comes to nothing, such as "neck 1.0.0 is not installed."
 * @param packs by id
 * @param staged those of them that are new in the store, by digest
 */
record Target(String reason, String undone, List<InstalledPack> packs, Map<String, PackArtifact> staged) {
    Target {
        packs = List.copyOf(packs);
        staged = Map.copyOf(staged);
    }

    /** What has to happen to the packs that are installed now. */
    List<PackChange> changes(List<InstalledPack> now) {
        Map<String, InstalledPack> before = byId(now);
        Map<String, InstalledPack> after = byId(packs);
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream().filter(id -> !isSame(before.get(id), after.get(id)))
            .map(id -> new PackChange(id, Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id)))).toList();
    }

    private static boolean isSame(InstalledPack before, InstalledPack after) {
        return before != null && after != null && before.digest().equals(after.digest());
    }

    private static Map<String, InstalledPack> byId(List<InstalledPack> packs) {
        return packs.stream().collect(Collectors.toMap(InstalledPack::id, Function.identity()));
    }
}
