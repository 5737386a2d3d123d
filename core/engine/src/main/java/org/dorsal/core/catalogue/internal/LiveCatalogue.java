package org.dorsal.core.catalogue.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;

/** The catalogue in force, made anew and swapped as one value whenever what a bundle contributes has changed. */
public final class LiveCatalogue implements Catalogues {
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final long LONGEST_WAIT_NANOS = 3_000_000_000L;

    private final Set<String> required;
    private final LongSupplier ticker;
    private final Map<Long, Contribution> contributions = new TreeMap<>();
    private volatile Catalogue current;
    private int beingAsked;

    /**
     * @param required the ids of the checks that the installation requires, whatever is installed
     * @param ticker nanoseconds that never go backward
     */
    public LiveCatalogue(Set<String> required, LongSupplier ticker) {
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.required = Set.copyOf(required);
        this.current = CatalogueBuilder.build(1, List.of(), this.required);
    }

    @Override
    public Catalogue current() {
        return current;
    }

    @Override
    public synchronized Catalogue settled() {
        long begun = ticker.getAsLong();
        while (beingAsked > 0 && ticker.getAsLong() - begun < LONGEST_WAIT_NANOS) {
            try {
                wait(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return current;
            }
        }
        return current;
    }

    /** Puts what a bundle contributes now in place of what it did before. What makes no difference makes no generation. */
    public synchronized void put(Contribution contribution) {
        Contribution before = contributions.get(contribution.bundle());
        if (before == null ? contribution.isEmpty() : contribution.isSameAs(before)) {
            return;
        }
        contributions.put(contribution.bundle(), contribution);
        rebuild();
    }

    /** Takes out what a bundle contributes. */
    public synchronized void remove(long bundle) {
        if (contributions.remove(bundle) != null) {
            rebuild();
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

    private void rebuild() {
        current = CatalogueBuilder.build(current.generation() + 1, contributions.values(), required);
    }
}
