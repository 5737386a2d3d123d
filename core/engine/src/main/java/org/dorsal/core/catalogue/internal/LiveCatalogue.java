package org.dorsal.core.catalogue.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.CatalogueChanges;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue in force, as one value. A change of what bundles contribute makes it void, and the next is made when somebody
 * looks, so that a thousand services which come one after the other at a start make one catalogue and not a thousand.
 */
public final class LiveCatalogue implements Catalogues, CatalogueChanges {
    private static final Logger LOG = LoggerFactory.getLogger(LiveCatalogue.class);
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final long LONGEST_WAIT_NANOS = 3_000_000_000L;
    private static final long LONGEST_HOLD_NANOS = 10_000_000_000L;

    private final Set<String> required;
    private final LongSupplier ticker;
    private final Map<Long, Contribution> contributions = new TreeMap<>();
    private final Set<Hold> holds = new HashSet<>();
    private Set<ExpectedCheck> promised = Set.of();
    /** Empty from a change to the next look: what a bundle brought that is gone is let go at once. */
    private volatile Optional<Catalogue> current = Optional.empty();
    private long generation;
    private volatile boolean held;
    private long heldSince;
    private boolean changedMeanwhile;
    private int beingAsked;

    /**
     * @param required the ids of the checks that the installation requires, whatever is installed
     * @param ticker nanoseconds that never go backward
     */
    public LiveCatalogue(Set<String> required, LongSupplier ticker) {
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.required = Set.copyOf(required);
    }

    @Override
    public Catalogue current() {
        if (held) {
            endOverdueHolds();
        }
        return current.orElseGet(this::made);
    }

    private synchronized Catalogue made() {
        Catalogue made = current.orElseGet(this::next);
        generation = made.generation();
        current = Optional.of(made);
        return made;
    }

    @Override
    public synchronized Catalogue settled() {
        long begun = ticker.getAsLong();
        while (beingAsked > 0 && ticker.getAsLong() - begun < LONGEST_WAIT_NANOS) {
            try {
                wait(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return current();
            }
        }
        return current();
    }

    /** Puts what a bundle contributes now in place of what it did before. What makes no difference makes no generation. */
    public synchronized void put(Contribution contribution) {
        Contribution before = contributions.get(contribution.bundle());
        if (before == null ? contribution.isEmpty() : contribution.isSameAs(before)) {
            return;
        }
        contributions.put(contribution.bundle(), contribution);
        changed();
    }

    /** Takes out what a bundle contributes. */
    public synchronized void remove(long bundle) {
        if (contributions.remove(bundle) != null) {
            changed();
        }
    }

    /** Something arrived and is about to be asked what it is. */
    synchronized void asking() {
        beingAsked++;
    }

    /** What was asked has answered, or never will. */
    synchronized void asked() {
        beingAsked--;
        notifyAll();
    }

    /**
     * The catalogue as it would be without the bundles of some symbolic names, and with others in their place.
     *
     * @param with numbered higher than all that are installed
     */
    synchronized Catalogue supposing(Set<String> without, List<Contribution> with) {
        settled();
        List<Contribution> supposed = new ArrayList<>(with);
        contributions.values().stream().filter(c -> !without.contains(c.by().bundle())).forEach(supposed::add);
        Set<ExpectedCheck> stillPromised = promised.stream().filter(check -> !without.contains(check.bundle()))
            .collect(Collectors.toUnmodifiableSet());
        return CatalogueBuilder.build(generation + 1, supposed, required, stillPromised);
    }

    @Override
    public synchronized Hold hold() {
        if (holds.isEmpty()) {
            made();
            heldSince = ticker.getAsLong();
        }
        Holding hold = new Holding();
        holds.add(hold);
        held = true;
        return hold;
    }

    @Override
    public synchronized void expect(Set<ExpectedCheck> checks) {
        promised = Set.copyOf(checks);
        changed();
    }

    private synchronized void endOverdueHolds() {
        if (held && ticker.getAsLong() - heldSince > LONGEST_HOLD_NANOS) {
            LOG.warn("Whoever changes bundles takes too long: what has changed so far is let in");
            holds.clear();
            letIn();
        }
    }

    private synchronized void end(Hold hold) {
        if (holds.remove(hold) && holds.isEmpty()) {
            letIn();
        }
    }

    private void letIn() {
        held = false;
        if (changedMeanwhile) {
            changed();
        }
    }

    private void changed() {
        changedMeanwhile = held;
        if (!held) {
            current = Optional.empty();
        }
    }

    private Catalogue next() {
        return CatalogueBuilder.build(generation + 1, contributions.values(), required, promised);
    }

    private final class Holding implements Hold {
        @Override
        public Catalogue ahead() {
            synchronized (LiveCatalogue.this) {
                settled();
                return next();
            }
        }

        @Override
        public void close() {
            end(this);
        }
    }
}
