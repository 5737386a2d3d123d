package org.dorsal.core.content.internal.extender;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.dorsal.core.content.internal.pack.PackReader;
import org.dorsal.core.content.internal.pack.PackReading;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Reads the packs of bundles that are installed and do not run yet, on a thread of its own while the platform starts
 * the others: reading them is the largest part of what a start costs. What was read counts once, and only for the
 * very content that it was read from; otherwise a pack is read when its bundle starts.
 */
final class ReadAhead implements AutoCloseable {
    /** A bundle with the content that it has since it was last installed or updated. */
    private record Content(long bundle, long lastModified) {
        static Content of(Bundle bundle) {
            return new Content(bundle.getBundleId(), bundle.getLastModified());
        }
    }

    private final Map<Content, FutureTask<PackReading>> ahead = new ConcurrentHashMap<>();

    private ReadAhead() {
    }

    /** Begins to read, in the order in which bundles are started. */
    static ReadAhead of(BundleContext context) {
        ReadAhead readAhead = new ReadAhead();
        List<FutureTask<PackReading>> readings = Arrays.stream(context.getBundles())
            .filter(bundle -> (bundle.getState() & (Bundle.INSTALLED | Bundle.RESOLVED)) != 0)
            .filter(bundle -> Announced.by(bundle).isPresent()).map(readAhead::reading).toList();
        Thread reader = new Thread(() -> readings.forEach(FutureTask::run), "dorsal-read-ahead");
        reader.setDaemon(true);
        reader.start();
        return readAhead;
    }

    /** What the pack of a bundle holds; waits where it is being read, reads it where nobody has. */
    PackReading read(Bundle bundle) {
        return Optional.ofNullable(ahead.remove(Content.of(bundle))).flatMap(ReadAhead::result)
            .orElseGet(() -> PackReader.read(new BundleSource(bundle)));
    }

    /** What is not being read yet will not be. */
    @Override
    public void close() {
        ahead.values().forEach(reading -> reading.cancel(false));
        ahead.clear();
    }

    private FutureTask<PackReading> reading(Bundle bundle) {
        FutureTask<PackReading> reading = new FutureTask<>(() -> PackReader.read(new BundleSource(bundle)));
        ahead.put(Content.of(bundle), reading);
        return reading;
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
