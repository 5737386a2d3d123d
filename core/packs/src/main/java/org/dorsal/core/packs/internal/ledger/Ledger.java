package org.dorsal.core.packs.internal.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.core.packs.InstalledPack;

/**
 * The one truth about which packs are installed.
 *
 * @param generation grows with every change
 * @param reason what the last change was, such as "install neck 1.0.0"
 * @param at when
 * @param packs those installed, by id
 * @param bundledSeen the ids of all packs that ever came with this Dorsal, so that one that was uninstalled does not return
 * @param earlier the states before, newest first, for rollback
 */
public record Ledger(long generation, String reason, Instant at, List<InstalledPack> packs, Set<String> bundledSeen,
        List<State> earlier) {

    /** The packs of an earlier generation. */
    public record State(long generation, String reason, Instant at, List<InstalledPack> packs) {
        public State {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(at, "at");
            packs = List.copyOf(packs);
        }
    }

    public Ledger {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
        packs = List.copyOf(packs);
        bundledSeen = java.util.Collections.unmodifiableSet(new TreeSet<>(bundledSeen));
        earlier = List.copyOf(earlier);
    }
}
