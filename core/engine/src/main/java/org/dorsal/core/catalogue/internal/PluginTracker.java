package org.dorsal.core.catalogue.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.guard.internal.Guard;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Follows all installed bundles and those of their services that make the catalogue. Services are asked what they are
 * on threads of ours, never on the one that registers them: a plugin that hangs delays nobody's start.
 */
public final class PluginTracker implements AutoCloseable {
    private static final int INSTALLED =
        Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final BundleContext context;
    private final LiveCatalogue catalogue;
    private final Inquiry inquiry;
    private final Consumer<String> onStart;
    private final ExecutorService askers = Executors.newCachedThreadPool(PluginTracker::asker);
    private final Map<Long, ArrivingBundle> bundles = new HashMap<>();
    private final List<ServiceTracker<?, ?>> services;
    private final BundleTracker<Bundle> installed;
    private volatile boolean closing;

    /** @param onStart told the symbolic name of each bundle that starts or is uninstalled */
    public PluginTracker(BundleContext context, Guard guard, LiveCatalogue catalogue, Consumer<String> onStart) {
        this.context = context;
        this.catalogue = catalogue;
        this.inquiry = new Inquiry(guard);
        this.onStart = onStart;
        this.installed = new BundleTracker<>(context, INSTALLED, new Bundles());
        this.services = Arrays.stream(ServiceKind.values()).<ServiceTracker<?, ?>>map(this::tracker).toList();
        // Bundles first: what they announce is expected before the first service counts.
        installed.open();
        services.forEach(ServiceTracker::open);
    }

    @Override
    public void close() {
        closing = true;
        services.forEach(ServiceTracker::close);
        installed.close();
        askers.shutdownNow();
    }

    private <S> ServiceTracker<S, Tracked> tracker(ServiceKind kind) {
        @SuppressWarnings("unchecked")
        Class<S> type = (Class<S>) kind.type();
        return new ServiceTracker<>(context, type, new Services<>(kind));
    }

    private void changed(Bundle bundle, Consumer<ArrivingBundle> change) {
        if (closing) {
            return;
        }
        synchronized (bundles) {
            ArrivingBundle arriving = bundles.computeIfAbsent(bundle.getBundleId(), ArrivingBundle::new);
            change.accept(arriving);
            List<Arrival> due = arriving.due();
            if (!due.isEmpty()) {
                catalogue.asking();
                askers.execute(() -> ask(bundle, due));
            }
            catalogue.put(arriving.contribution());
        }
    }

    private void ask(Bundle bundle, List<Arrival> due) {
        try {
            List<Definition> definitions = inquiry.ask(Manifest.of(bundle).provider().bundle(), due);
            changed(bundle, arriving -> {
                for (int i = 0; i < due.size(); i++) {
                    due.get(i).define(definitions.get(i));
                }
            });
        } finally {
            catalogue.asked();
        }
    }

    private void gone(Bundle bundle) {
        if (closing) {
            return;
        }
        synchronized (bundles) {
            bundles.remove(bundle.getBundleId());
            catalogue.remove(bundle.getBundleId());
        }
    }

    private void read(Bundle bundle) {
        Manifest manifest = Manifest.of(bundle);
        // The framework itself is starting for as long as the start levels rise.
        boolean active = bundle.getState() == Bundle.ACTIVE || bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID;
        changed(bundle, arriving -> arriving.is(manifest.provider(), manifest.announcedChecks(), active));
    }

    private static Thread asker(Runnable work) {
        Thread thread = new Thread(work, "dorsal-catalogue");
        thread.setDaemon(true);
        return thread;
    }

    private final class Bundles implements BundleTrackerCustomizer<Bundle> {
        @Override
        public Bundle addingBundle(Bundle bundle, BundleEvent event) {
            read(bundle);
            return bundle;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
            if (event != null && event.getType() == BundleEvent.STARTING) {
                onStart.accept(Manifest.of(bundle).provider().bundle());
            }
            read(bundle);
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
            onStart.accept(Manifest.of(bundle).provider().bundle());
            gone(bundle);
        }
    }

    /** @param by whose it is; a service that is gone does not say any more */
    private record Tracked(Bundle by, Arrival arrival) {
    }

    private final class Services<S> implements ServiceTrackerCustomizer<S, Tracked> {
        private final ServiceKind kind;

        Services(ServiceKind kind) {
            this.kind = kind;
        }

        @Override
        public Tracked addingService(ServiceReference<S> reference) {
            long id = (Long) reference.getProperty(Constants.SERVICE_ID);
            Optional<Integer> together = Optional.ofNullable(reference.getProperty(Capabilities.TOGETHER))
                .map(value -> value instanceof Integer count ? count : -1);
            Arrival arrival = new Arrival(kind, id, together, () -> context.getService(reference));
            Bundle by = reference.getBundle();
            if (by == null) {
                return null;
            }
            changed(by, bundle -> bundle.add(arrival));
            return new Tracked(by, arrival);
        }

        @Override
        public void modifiedService(ServiceReference<S> reference, Tracked tracked) {
            // What a service is was asked when it came; its properties do not change that.
        }

        @Override
        public void removedService(ServiceReference<S> reference, Tracked tracked) {
            changed(tracked.by(), bundle -> bundle.remove(tracked.arrival()));
        }
    }
}
