package org.dorsal.core.packs.internal.transition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.Inventory;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Wish;
import org.dorsal.core.packs.internal.ledger.Ledger;
import org.dorsal.core.packs.internal.ledger.LedgerInForce;
import org.dorsal.core.packs.internal.platform.FrameworkPacks;

/** What operators do with packs. */
public final class InstalledPacks implements PackOperations {
    private final LedgerInForce ledger;
    private final FrameworkPacks running;
    private final Transitions transitions;

    public InstalledPacks(LedgerInForce ledger, FrameworkPacks running, Transitions transitions) {
        this.ledger = ledger;
        this.running = running;
        this.transitions = transitions;
    }

    @Override
    public Inventory inventory() {
        if (ledger.damage().isPresent()) {
            return new Inventory(0, List.of(), Map.of(), ledger.damage());
        }
        Ledger now = ledger.current();
        List<InstalledPack> packs = now.packs();
        return new Inventory(now.generation(), packs, running.broken(packs), ledger.damage());
    }

    @Override
    public Proposal propose(Wish wish) {
        return transitions.propose(wish);
    }

    @Override
    public void carryOut(Proposal proposal, Set<Consent> given) {
        transitions.carryOut(proposal, given);
    }
}
