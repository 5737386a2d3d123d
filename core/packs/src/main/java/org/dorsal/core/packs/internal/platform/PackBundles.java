package org.dorsal.core.packs.internal.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dorsal.api.pack.Capabilities;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** The bundles of packs in the framework that runs. */
public final class PackBundles {
    private static final int START_LEVEL = 30;

    private final BundleContext context;
    private final FailedStarts failed = new FailedStarts();

    public PackBundles(BundleContext context) {
        this.context = context;
        context.addFrameworkListener(failed);
    }

    /** Why a bundle that does not run did not start, in one sentence. */
    String whyStopped(Bundle bundle) {
        return failed.of(bundle).orElse("Its bundle " + bundle.getSymbolicName() + " is stopped.");
    }

    /**
     * Installs the file as a bundle that stays where it lies. It starts when it is told to, or when the platform comes to
     * its level.
     */
    public Bundle install(Path jar) throws BundleException {
        Bundle bundle = context.installBundle(location(jar));
        bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
        return bundle;
    }

    /** The bundle of that file, if it is installed. By the file alone: what a bundle calls itself, another may too. */
    public Optional<Bundle> of(Path jar) {
        return Optional.ofNullable(context.getBundle(location(jar)));
    }

    private static String location(Path jar) {
        return "reference:" + jar.toUri();
    }

    /** The id of the pack that a bundle carries. */
    public static Optional<String> pack(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? Optional.empty() : revision.getDeclaredCapabilities(Capabilities.PACK).stream().findFirst()
            .map(capability -> String.valueOf(capability.getAttributes().get(Capabilities.PACK)));
    }

    /** The ids of the safety checks that a bundle announces. */
    public static Set<String> checks(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredCapabilities(Capabilities.CHECK).stream()
            .map(capability -> String.valueOf(capability.getAttributes().get(Capabilities.CHECK)))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those bundles and all that are wired to them, directly or not. */
    public Set<String> dependingOn(List<Bundle> bundles) {
        return context.getBundle(0).adapt(FrameworkWiring.class).getDependencyClosure(bundles).stream()
            .map(Bundle::getSymbolicName).collect(Collectors.toCollection(TreeSet::new));
    }
}
