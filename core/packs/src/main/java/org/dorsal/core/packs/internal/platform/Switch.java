package org.dorsal.core.packs.internal.platform;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.CatalogueChanges;
import org.dorsal.core.catalogue.CatalogueChanges.Hold;
import org.dorsal.core.content.LoadedPack;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.Packs;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes which packs run, as one change of the catalogue: all of it, or nothing. */
public final class Switch {
    private static final Logger LOG = LoggerFactory.getLogger(Switch.class);

    private final PackBundles bundles;
    private final CatalogueChanges catalogue;
    private final Packs content;
    private final Function<InstalledPack, Optional<Bundle>> running;

    /** @param running the bundle of a pack that is there */
    public Switch(PackBundles bundles, CatalogueChanges catalogue, Packs content, Function<InstalledPack, Optional<Bundle>> running) {
        this.bundles = bundles;
        this.catalogue = catalogue;
        this.content = content;
        this.running = running;
    }

    /**
     * @param file where a pack's bundle lies
     * @param withIt what changes in the same step, once all run
     * @throws PackDoesNotRunException when one of the new packs does not come into force; then all run as before
     */
    public void carryOut(List<PackChange> changes, Function<InstalledPack, Path> file, Runnable withIt) {
        List<Bundle> old = changes.stream().flatMap(change -> change.before().stream())
            .flatMap(pack -> running.apply(pack).stream()).toList();
        Deque<Step> undo = new ArrayDeque<>();
        try (Hold hold = catalogue.hold()) {
            try {
                for (Bundle bundle : old) {
                    undo.push(bundle::start);
                    bundle.stop(Bundle.STOP_TRANSIENT);
                }
                Map<InstalledPack, Bundle> fresh = new LinkedHashMap<>();
                for (InstalledPack pack : changes.stream().flatMap(change -> change.after().stream()).toList()) {
                    fresh.put(pack, started(pack, file.apply(pack), undo));
                }
                assertInForce(fresh, hold.ahead());
                withIt.run();
            } catch (BundleException | RuntimeException e) {
                undo.forEach(Switch::attempt);
                throw e instanceof PackDoesNotRunException known ? known : new PackDoesNotRunException("", FailedStarts.words(e), e);
            }
            // Within the hold too: a bundle that is only stopped still announces its checks.
            old.forEach(bundle -> attempt(bundle::uninstall));
        }
    }

    private Bundle started(InstalledPack pack, Path file, Deque<Step> undo) {
        try {
            Bundle bundle = bundles.install(file);
            undo.push(bundle::uninstall);
            bundle.start();
            return bundle;
        } catch (BundleException e) {
            throw new PackDoesNotRunException(pack.id(), FailedStarts.words(e), e);
        }
    }

    private void assertInForce(Map<InstalledPack, Bundle> fresh, Catalogue ahead) {
        fresh.forEach((pack, bundle) -> lacking(pack, bundle, ahead).ifPresent(why -> {
            throw new PackDoesNotRunException(pack.id(), why, null);
        }));
    }

    /** What keeps the pack from being in force as a whole. */
    private Optional<String> lacking(InstalledPack pack, Bundle bundle, Catalogue ahead) {
        List<String> why = new ArrayList<>();
        content.loaded().stream().filter(loaded -> loaded.id().equals(pack.id())).map(LoadedPack::problems)
            .flatMap(List::stream).map(PackProblem::what).forEach(why::add);
        ahead.problems().stream().filter(problem -> problem.by().bundle().equals(bundle.getSymbolicName()))
            .map(problem -> problem.what()).forEach(why::add);
        Set<String> missing = new java.util.TreeSet<>(pack.checks());
        missing.removeAll(ahead.checks().keySet());
        missing.stream().map(check -> "Its safety check " + check + " did not arrive.").forEach(why::add);
        return why.stream().findFirst();
    }

    private static void attempt(Step step) {
        try {
            step.take();
        } catch (BundleException | IllegalStateException e) {
            LOG.error("A bundle could not be put back or taken away", e);
        }
    }

    private interface Step {
        void take() throws BundleException;
    }
}
