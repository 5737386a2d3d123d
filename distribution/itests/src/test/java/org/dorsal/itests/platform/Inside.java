package org.dorsal.itests.platform;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The framework a test runs within. */
final class Inside {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final BundleContext CONTEXT = FrameworkUtil.getBundle(Inside.class).getBundleContext();

    private Inside() {
    }

    /** The service, as soon as it is there; held until the framework ends, for some are made for each that holds them. */
    static <T> T service(Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(CONTEXT, type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(PATIENCE.toMillis());
            if (service == null) {
                throw new AssertionError("no service " + type.getName());
            }
            return service;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Waits until the rules are compiled and a healthy person may do all that the bundled packs offer. */
    static void awaitAllOpen() {
        Screenings screenings = service(Screenings.class);
        Catalogues catalogues = service(Catalogues.class);
        screenings.warmUp();
        await("all seven activities are open", () -> healthy(screenings).open().size() == 7,
            () -> catalogues.current().problems() + " " + healthy(screenings).assessment());
    }

    private static Verdict healthy(Screenings screenings) {
        return screenings.judge(Map.of(), Unanswered.NO, Phase.BEFORE);
    }

    static List<Bundle> bundles() {
        return List.of(CONTEXT.getBundles());
    }

    static Bundle bundle(String symbolicName) {
        return bundles().stream().filter(b -> symbolicName.equals(b.getSymbolicName())).findFirst()
            .orElseThrow(() -> new AssertionError("no bundle " + symbolicName));
    }

    static Bundle install(String location, byte[] jar) throws BundleException {
        return CONTEXT.installBundle(location, new ByteArrayInputStream(jar));
    }

    static Bundle installAgain(String location) throws BundleException {
        return CONTEXT.installBundle(location);
    }

    /** Waits until something holds that happens behind the scenes. */
    static void await(String what, BooleanSupplier holds) {
        await(what, holds, () -> "nothing more is known");
    }

    /** The same, with something to say when it never does. */
    static void await(String what, BooleanSupplier holds, Supplier<Object> instead) {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: " + what + "; instead: " + instead.get());
            }
            pauseBriefly();
        }
    }

    private static void pauseBriefly() {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
}
