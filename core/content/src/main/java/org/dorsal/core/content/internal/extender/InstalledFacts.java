package org.dorsal.core.content.internal.extender;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.content.internal.rule.FactLookup;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * The facts that are registered as services just now. One that is defined in two ways counts as not defined: which of
 * them a rule meant cannot be known.
 */
final class InstalledFacts implements FactLookup, AutoCloseable {
    private final Map<String, Map<ServiceReference<Fact>, Fact>> byId = new ConcurrentHashMap<>();
    private final ServiceTracker<Fact, Fact> tracker;

    InstalledFacts(BundleContext context) {
        tracker = new ServiceTracker<>(context, Fact.class, new ServiceTrackerCustomizer<>() {
            @Override
            public Fact addingService(ServiceReference<Fact> reference) {
                Fact fact = context.getService(reference);
                if (fact != null) {
                    byId.compute(fact.id(), (id, known) -> with(known == null ? Map.of() : known, reference, fact));
                }
                return fact;
            }

            @Override
            public void modifiedService(ServiceReference<Fact> reference, Fact fact) {
                // A fact is a value: nothing of it is in the properties.
            }

            @Override
            public void removedService(ServiceReference<Fact> reference, Fact fact) {
                byId.computeIfPresent(fact.id(), (id, known) -> without(known, reference));
                context.ungetService(reference);
            }
        });
    }

    void open() {
        tracker.open();
    }

    @Override
    public Optional<Fact> find(String id) {
        Map<ServiceReference<Fact>, Fact> known = byId.getOrDefault(id, Map.of());
        return known.values().stream().distinct().count() == 1 ? known.values().stream().findFirst() : Optional.empty();
    }

    @Override
    public void close() {
        tracker.close();
    }

    private static Map<ServiceReference<Fact>, Fact> with(Map<ServiceReference<Fact>, Fact> known,
            ServiceReference<Fact> reference, Fact fact) {
        Map<ServiceReference<Fact>, Fact> all = new ConcurrentHashMap<>(known);
        all.put(reference, fact);
        return Map.copyOf(all);
    }

    private static Map<ServiceReference<Fact>, Fact> without(Map<ServiceReference<Fact>, Fact> known,
            ServiceReference<Fact> reference) {
        Map<ServiceReference<Fact>, Fact> rest = new ConcurrentHashMap<>(known);
        rest.remove(reference);
        return rest.isEmpty() ? null : Map.copyOf(rest);
    }
}
