package org.dorsal.bench.pack.inside;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.dorsal.core.packs.Wish;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Installs and uninstalls one pack again and again, and counts what stays behind. */
final class Cycles {
    private static final int WARM_UP = 20;
    private static final long LOOK_AGAIN_NANOS = 50_000_000;
    private static final Path HANDLES = Path.of("/proc/self/fd");

    private final Platform platform;
    private final List<WeakReference<Object>> gone = new ArrayList<>();

    private record Counted(int bundles, int threads, long handles, long heapKilobytes) {
    }

    Cycles(Platform platform) {
        this.platform = platform;
    }

    void run(int cycles, String jar) throws Exception {
        cycle(WARM_UP, jar);
        Counted before = counted();
        cycle(cycles, jar);
        Counted after = counted();
        System.out.println("before: " + before);
        System.out.println("after " + cycles + " cycles with " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB: " + after);
        System.out.println("bundles and class loaders of uninstalled packs that are still held: " + held());
        boolean clean = after.bundles() <= before.bundles() && after.threads() <= before.threads()
            && after.handles() <= before.handles() && held() == 0;
        if (!clean) {
            throw new IllegalStateException("something stays behind");
        }
    }

    private void cycle(int times, String jar) {
        for (int time = 0; time < times; time++) {
            platform.change(new Wish.Install(List.of(jar)));
            String id = platform.packs().inventory().packs().stream().filter(pack -> !pack.bundled()).findFirst().orElseThrow().id();
            remember(platform.context().getBundles());
            platform.change(new Wish.Uninstall(id));
        }
    }

    /** The last bundle is that of the pack. */
    private void remember(Bundle[] all) {
        Bundle pack = all[all.length - 1];
        gone.add(new WeakReference<>(pack));
        gone.add(new WeakReference<>(pack.adapt(BundleWiring.class).getClassLoader()));
    }

    private long held() {
        for (int look = 0; look < 20; look++) {
            System.gc();
            if (gone.stream().allMatch(reference -> reference.get() == null)) {
                return 0;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return gone.stream().filter(reference -> reference.get() != null).count();
    }

    private Counted counted() throws Exception {
        System.gc();
        Runtime java = Runtime.getRuntime();
        return new Counted(platform.context().getBundles().length, Thread.getAllStackTraces().size(), handles(),
            (java.totalMemory() - java.freeMemory()) / 1000);
    }

    private static long handles() throws Exception {
        if (!Files.isDirectory(HANDLES)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(HANDLES)) {
            return open.count();
        }
    }
}
