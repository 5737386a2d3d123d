package org.dorsal.core.content.internal.extender;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.pack.PackReader;
import org.dorsal.core.content.internal.pack.PackReading;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Reads the packs of bundles that are installed and do not run yet, on threads of its own while the platform starts
 * the others: reading them is the largest part of what a start costs. What was read counts once, and only for the
 * very content that it was read from; otherwise a pack is read when its bundle starts.
 */
final class ReadAhead implements AutoCloseable {
    /** The fewest at which the largest pack waits for no other; what waits for a pack has nothing else to do meanwhile. */
    private static final int THREADS = 2;

    /** By bundles with the content that they have since they were last installed or updated. */
    private final Map<String, FutureTask<PackReading>> ahead = new ConcurrentHashMap<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(THREADS, ReadAhead::thread);
    private final BundleTracker<FutureTask<PackReading>> installed;

    private ReadAhead(BundleContext context) {
        installed = new BundleTracker<>(context, Bundle.INSTALLED | Bundle.RESOLVED, new Reading());
    }

    /** Reads what is installed, and from now on whatever is being installed. */
    static ReadAhead of(BundleContext context) {
        ReadAhead readAhead = new ReadAhead(context);
        readAhead.installed.open();
        return readAhead;
    }

    /** What the pack of a bundle holds; waits where it is being read, reads it where nobody has. */
    PackReading read(Bundle bundle) {
        return Optional.ofNullable(ahead.remove(content(bundle))).flatMap(ReadAhead::result)
            .orElseGet(() -> PackReader.read(new BundleSource(bundle), ReadingLimits.WIDEST));
    }

    /** What is not being read yet will not be. */
    @Override
    public void close() {
        installed.close();
        readers.shutdown();
        ahead.values().forEach(reading -> reading.cancel(false));
        ahead.clear();
    }

    private static String content(Bundle bundle) {
        return bundle.getBundleId() + " of " + bundle.getLastModified();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "dorsal-read-ahead");
        thread.setDaemon(true);
        return thread;
    }

    private final class Reading implements BundleTrackerCustomizer<FutureTask<PackReading>> {
        @Override
        public FutureTask<PackReading> addingBundle(Bundle bundle, BundleEvent event) {
            boolean isNew = event == null || event.getType() == BundleEvent.INSTALLED;
            if (!isNew || Announced.by(bundle).isEmpty()) {
                return null;
            }
            FutureTask<PackReading> reading = new FutureTask<>(() -> PackReader.read(new BundleSource(bundle), ReadingLimits.WIDEST));
            ahead.put(content(bundle), reading);
            readers.execute(reading);
            return reading;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, FutureTask<PackReading> reading) {
            // Resolving changes nothing of what it holds.
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, FutureTask<PackReading> reading) {
            if (bundle.getState() == Bundle.UNINSTALLED) {
                ahead.values().remove(reading);
                reading.cancel(false);
            }
        }
    }

    /** Empty where it came to nothing, such as when the bundle was uninstalled meanwhile. */
    private static Optional<PackReading> result(FutureTask<PackReading> reading) {
        reading.run();
        try {
            return Optional.of(reading.get());
        } catch (ExecutionException | CancellationException cameToNothing) {
            return Optional.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
