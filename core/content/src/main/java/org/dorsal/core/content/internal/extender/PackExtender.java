package org.dorsal.core.content.internal.extender;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.content.LoadedPack;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.Packs;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what started bundles carry as data into services, and takes them away when the bundles stop. */
@Component(immediate = true, service = Packs.class)
public final class PackExtender implements Packs {
    private static final Logger LOG = LoggerFactory.getLogger(PackExtender.class);

    private final ReadAhead ahead;
    private final InstalledFacts facts;
    private final BundleTracker<PackBundle> bundles;

    @Activate
    public PackExtender(BundleContext context) {
        ahead = ReadAhead.of(context);
        facts = new InstalledFacts(context);
        bundles = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, new Extending(ahead, facts, new PackIds()));
        facts.open();
        bundles.open();
    }

    @Deactivate
    void close() {
        bundles.close();
        facts.close();
        ahead.close();
    }

    @Override
    public List<LoadedPack> loaded() {
        return tracked().stream().map(PackBundle::pack)
            .sorted(Comparator.comparing(LoadedPack::id).thenComparing(LoadedPack::bundle)).toList();
    }

    @Override
    public List<PackProblem> examine(String packId) {
        List<PackBundle> meant = tracked().stream().filter(bundle -> bundle.pack().id().equals(packId)).toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("no pack " + packId + " is loaded");
        }
        return meant.stream().filter(PackBundle::isSound).filter(bundle -> !bundle.isWaiting()).findFirst().map(PackBundle::examine)
            .orElseGet(() -> meant.stream().flatMap(bundle -> bundle.examine().stream()).toList());
    }

    private Collection<PackBundle> tracked() {
        return bundles.getTracked().values();
    }

    private record Extending(ReadAhead ahead, InstalledFacts facts, PackIds ids)
            implements BundleTrackerCustomizer<PackBundle> {
        @Override
        public PackBundle addingBundle(Bundle bundle, BundleEvent event) {
            Optional<Announced> announced = Announced.by(bundle);
            if (announced.isEmpty()) {
                return null;
            }
            PackBundle read = PackBundle.of(bundle, announced.get(), ahead.read(bundle), facts);
            if (read.isSound()) {
                ids.arrived(read);
            }
            report(read.pack());
            return read;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, PackBundle pack) {
            // From starting to active: its services are there already.
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, PackBundle pack) {
            ids.gone(pack);
        }

        private static void report(LoadedPack pack) {
            if (!pack.problems().isEmpty()) {
                LOG.warn("The pack {} of the bundle {} is not in force: {} problems", pack.id(), pack.bundle(),
                    pack.problems().size());
                pack.problems().forEach(p -> LOG.debug("{}: {}:{}:{} {} {} {}", pack.id(), p.file(), p.line(), p.column(),
                    p.pointer(), p.what(), p.fix()));
            }
        }
    }
}
