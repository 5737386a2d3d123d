package org.dorsal.core.console.internal.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.Inventory;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.Wish;

/** Packs of which a test says what is installed and what a wish comes to. */
public final class FakePacks implements PackOperations {
    public Inventory inventory = new Inventory(0, List.of(), Map.of(), Optional.empty());
    public Optional<PackRefusedException> refusal = Optional.empty();
    public List<PackChange> changes = List.of();
    public SafetyDiff safety = SafetyDiff.NONE;
    public Set<Consent> needed = Set.of();
    public final List<Wish> wishes = new ArrayList<>();
    public final List<Set<Consent>> carriedOut = new ArrayList<>();
    public int closed;

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public Proposal propose(Wish wish) {
        wishes.add(wish);
        refusal.ifPresent(e -> {
            throw e;
        });
        return new Proposal() {
            @Override
            public List<PackChange> changes() {
                return changes;
            }

            @Override
            public Set<String> touched() {
                return Set.of("org.dorsal.pack.neck");
            }

            @Override
            public SafetyDiff safety() {
                return safety;
            }

            @Override
            public Set<Consent> needed() {
                return needed;
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    @Override
    public void carryOut(Proposal proposal, Set<Consent> given) {
        carriedOut.add(given.isEmpty() ? EnumSet.noneOf(Consent.class) : EnumSet.copyOf(given));
    }
}
