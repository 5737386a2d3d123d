package org.dorsal.core.packs.internal.platform;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dorsal.core.catalogue.CatalogueChanges;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.content.LoadedPack;
import org.dorsal.core.content.Packs;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.ledger.LedgerInForce;
import org.dorsal.core.packs.internal.ledger.PackStore;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The packs of the ledger as bundles of this framework. */
public final class FrameworkPacks implements RunningPacks {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkPacks.class);

    private final PackBundles bundles;
    private final BundledPacks bundled;
    private final PackStore store;
    private final CatalogueChanges catalogue;
    private final Packs content;
    private final Map<String, Refusal> unread = new ConcurrentHashMap<>();

    public FrameworkPacks(PackBundles bundles, BundledPacks bundled, PackStore store, CatalogueChanges catalogue, Packs content) {
        this.bundles = bundles;
        this.bundled = bundled;
        this.store = store;
        this.catalogue = catalogue;
        this.content = content;
    }

    /** Brings in what the ledger has. A pack whose file is damaged or gone stays out, and its checks stay expected. */
    public void start(LedgerInForce ledger) {
        Set<String> uninstalled = new HashSet<>();
        if (ledger.isWritten()) {
            List<InstalledPack> packs = ledger.current().packs();
            expect(packs);
            uninstalled.addAll(bundled.bundles().keySet());
            packs.stream().filter(InstalledPack::bundled).map(InstalledPack::id).forEach(uninstalled::remove);
            packs.stream().filter(pack -> !pack.bundled()).forEach(this::bringIn);
        }
        bundled.bundles().forEach((pack, bundle) -> settle(bundle, uninstalled.contains(pack)));
    }

    private static void settle(Bundle bundle, boolean uninstalled) {
        try {
            if (uninstalled) {
                bundle.uninstall();
            } else {
                bundle.start();
            }
        } catch (BundleException e) {
            LOG.error("The bundle {} of a pack cannot be started or taken away", bundle.getSymbolicName(), e);
        }
    }

    private void bringIn(InstalledPack pack) {
        Optional<String> lacking = store.lacking(pack.digest());
        if (lacking.isPresent()) {
            unread.put(pack.id(), broken(pack, lacking.get()));
            return;
        }
        Path file = store.file(pack.digest());
        try {
            bundles.install(file).start();
        } catch (BundleException e) {
            LOG.error("The pack {} cannot be brought in", pack.coordinate(), e);
            unread.put(pack.id(), broken(pack, FailedStarts.words(e)));
        }
    }

    private static Refusal broken(InstalledPack pack, String cause) {
        return new Refusal("The pack " + pack.coordinate() + " is not in force, and what depends on it is locked.", cause,
            "Run `dorsal pack uninstall " + pack.id() + "`, then install it again from " + pack.origin() + ".");
    }

    /** Why packs of the ledger are not in force, by their ids, and files that came with Dorsal, by their names. */
    public Map<String, Refusal> broken(List<InstalledPack> packs) {
        Map<String, Refusal> broken = new TreeMap<>(bundled.damaged());
        broken.putAll(unread);
        Map<String, LoadedPack> loaded = content.loaded().stream()
            .collect(Collectors.toMap(LoadedPack::id, Function.identity(), (one, other) -> one));
        packs.stream().filter(pack -> !broken.containsKey(pack.id())).forEach(pack ->
            lacking(pack, Optional.ofNullable(loaded.get(pack.id()))).ifPresent(why -> broken.put(pack.id(), broken(pack, why))));
        return broken;
    }

    private Optional<String> lacking(InstalledPack pack, Optional<LoadedPack> loaded) {
        Optional<Bundle> bundle = bundle(pack);
        if (bundle.isEmpty()) {
            return Optional.of("Its bundle " + pack.bundle() + " is gone.");
        }
        if (bundle.get().getState() != Bundle.ACTIVE) {
            return Optional.of(bundles.whyStopped(bundle.get()));
        }
        return loaded.flatMap(l -> l.problems().stream().findFirst()).map(p -> p.file() + ":" + p.line() + ": " + p.what());
    }

    private Optional<Bundle> bundle(InstalledPack pack) {
        return pack.bundled() ? bundled.bundle(pack.id()) : bundles.of(store.file(pack.digest()));
    }

    @Override
    public Path bundledFile(String pack) {
        return bundled.file(pack);
    }

    @Override
    public Set<String> touchedBy(List<PackChange> changes) {
        List<Bundle> going = changes.stream().flatMap(change -> change.before().stream()).flatMap(pack -> bundle(pack).stream()).toList();
        Set<String> touched = new TreeSet<>(bundles.dependingOn(going));
        changes.stream().flatMap(change -> change.after().stream()).map(InstalledPack::bundle).forEach(touched::add);
        return touched;
    }

    @Override
    public void change(List<PackChange> changes, Function<InstalledPack, Path> file, List<InstalledPack> after) {
        new Switch(bundles, catalogue, content, this::bundle).carryOut(changes, file, () -> expect(after));
        unread.keySet().removeAll(changes.stream().map(PackChange::id).toList());
    }

    private void expect(List<InstalledPack> packs) {
        catalogue.expect(packs.stream().flatMap(pack -> pack.checks().stream().map(check -> new ExpectedCheck(check, pack.bundle())))
            .collect(Collectors.toUnmodifiableSet()));
    }
}
