package org.dorsal.bench.pack.inside;

import java.util.Collection;
import java.util.EnumSet;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Wish;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The running platform, as a measurement sees it. */
final class Platform {
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final BundleContext context;
    private final PackOperations packs;
    private final Catalogues catalogues;

    Platform(BundleContext context) {
        this.context = context;
        this.packs = service(PackOperations.class);
        this.catalogues = service(Catalogues.class);
    }

    <T> T service(Class<T> type) {
        return context.getService(context.getServiceReference(type));
    }

    BundleContext context() {
        return context;
    }

    PackOperations packs() {
        return packs;
    }

    void change(Wish wish) {
        try (Proposal proposal = packs.propose(wish)) {
            packs.carryOut(proposal, EnumSet.allOf(Consent.class));
        }
    }

    Catalogue catalogue() {
        return catalogues.current();
    }

    boolean offers(String activityOrCheck) {
        Catalogue now = catalogue();
        return now.activities().containsKey(activityOrCheck) || now.checks().containsKey(activityOrCheck);
    }

    /** Looks all the time: what is waited for is short, and its time is taken. */
    void await(BooleanSupplier holds) {
        long begun = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new IllegalStateException("waited in vain");
            }
            Thread.onSpinWait();
        }
    }

    /** The program that the console offers, which is not run because of the probe. */
    @SuppressWarnings("unchecked")
    ToIntFunction<String[]> console() throws InvalidSyntaxException {
        @SuppressWarnings("rawtypes")
        Collection<ServiceReference<ToIntFunction>> found = context.getServiceReferences(ToIntFunction.class, "(org.dorsal.main=true)");
        return found.stream().filter(reference -> reference.getBundle() != context.getBundle()).map(context::getService)
            .findFirst().orElseThrow();
    }
}
