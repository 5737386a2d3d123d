package org.dorsal.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.framework.util.FelixConstants;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.util.tracker.ServiceTracker;

/** The framework with all bundles of an installation. Any thread may stop it, more than once. */
final class Platform {
    private static final String MAIN = "(&(" + Constants.OBJECTCLASS + "=" + ToIntFunction.class.getName()
        + ")(org.dorsal.main=true))";
    private static final long MAIN_ARRIVES_WITHIN_MS = 5_000;
    private static final long STOPS_WITHIN_MS = 5_000;

    /** System property: what could not be installed, a line each. The doctor reads it. */
    private static final String DAMAGED = "org.dorsal.damaged";

    private final Framework framework;
    private final Log log;
    private final List<String> damaged = new ArrayList<>();

    private Platform(Framework framework, Log log) {
        this.framework = framework;
        this.log = log;
    }

    /** A framework that is not begun yet, and holds nothing that would have to be given back. */
    static Platform of(Installation installation, Home home, FrameworkCache cache, Log log) throws LaunchException {
        Map<String, Object> settings = new HashMap<>(installation.properties());
        settings.put("org.dorsal.installation", installation.root().toString());
        settings.put(Constants.FRAMEWORK_STORAGE, cache.folder().toString());
        settings.put("org.dorsal.home", home.folder().toString());
        settings.put("felix.cm.dir", home.config().toString());
        settings.put("felix.fileinstall.dir", home.dropIn().toString());
        settings.put("felix.fileinstall.tmpdir", home.dropInJars().toString());
        settings.put(FelixConstants.LOG_LOGGER_PROP, new FrameworkLog(log));
        return new Platform(new FrameworkFactory().newFramework(settings), log);
    }

    /** Installs and starts all bundles, level by level. One that cannot start keeps none of the others from it. */
    void start(Installation installation) throws LaunchException {
        install(installation);
        log.made();
        try {
            framework.start();
        } catch (BundleException broken) {
            throw new LaunchException("The framework does not start.", broken);
        }
    }

    /** Runs the program that one of the bundles offers, on this thread. */
    int run(String[] arguments) throws LaunchException {
        ToIntFunction<String[]> main = main().orElseThrow(this::withoutMain);
        return main.applyAsInt(arguments);
    }

    /** Stops all bundles, however far they have come; gives up waiting after some seconds. */
    void stop() {
        try {
            framework.stop();
            FrameworkEvent event = framework.waitForStop(STOPS_WITHIN_MS);
            if (event.getType() == FrameworkEvent.WAIT_TIMEDOUT) {
                log.of(Platform.class).warn("The framework did not stop within {} ms.", STOPS_WITHIN_MS);
            }
        } catch (BundleException broken) {
            log.of(Platform.class).warn("The framework did not stop cleanly.", broken);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** A jar that cannot be installed keeps none of the others from it. */
    private void install(Installation installation) throws LaunchException {
        try {
            framework.init();
            FrameworkLog.follow(framework.getBundleContext());
            for (Map.Entry<Integer, List<Path>> level : installation.bundles().entrySet()) {
                for (Path jar : level.getValue()) {
                    install(jar, level.getKey());
                }
            }
        } catch (BundleException broken) {
            throw new LaunchException("This installation is not whole: " + broken.getMessage() + ". Unpack Dorsal again.",
                broken);
        }
        System.setProperty(DAMAGED, String.join("\n", damaged));
    }

    private void install(Path jar, int level) throws BundleException {
        Optional<Bundle> installed = installed(jar);
        if (installed.isEmpty()) {
            return;
        }
        Bundle bundle = installed.get();
        bundle.adapt(BundleStartLevel.class).setStartLevel(level);
        if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
    }

    private Optional<Bundle> installed(Path jar) throws BundleException {
        try {
            Bundle bundle = framework.getBundleContext().installBundle("reference:" + jar.toUri());
            if (bundle.getSymbolicName() != null) {
                return Optional.of(bundle);
            }
            bundle.uninstall();
            damaged.add(jar + " is no bundle");
        } catch (BundleException broken) {
            boolean twice = broken.getType() == BundleException.DUPLICATE_BUNDLE_ERROR;
            damaged.add(jar + (twice ? " is a bundle that is there twice" : " is no bundle, or a damaged one"));
            log.of(Platform.class).error("{} cannot be installed.", jar, broken);
        }
        return Optional.empty();
    }

    private Optional<ToIntFunction<String[]>> main() throws LaunchException {
        try {
            BundleContext context = framework.getBundleContext();
            Filter filter = FrameworkUtil.createFilter(MAIN);
            ServiceTracker<ToIntFunction<String[]>, ToIntFunction<String[]>> tracker =
                new ServiceTracker<>(context, filter, null);
            tracker.open();
            return Optional.ofNullable(tracker.waitForService(MAIN_ARRIVES_WITHIN_MS));
        } catch (InvalidSyntaxException wrong) {
            throw new IllegalStateException(wrong);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while starting.", hurried);
        }
    }

    private LaunchException withoutMain() {
        return new LaunchException(LaunchException.UNWELL, "Dorsal does not start. "
            + damaged.stream().map(jar -> jar + ". ").collect(Collectors.joining())
            + String.join(" ", new Diagnosis(framework.getBundleContext()).sentences())
            + " Unpacking Dorsal again mends an installation.");
    }
}
