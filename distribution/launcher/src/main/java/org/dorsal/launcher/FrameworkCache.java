package org.dorsal.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The framework's folder of this process alone: a warm one saves no time, and a clean one cannot be wrong. The process
 * holds a lock in it; a folder whose lock nobody holds was left behind by a killed process and is removed by the next.
 */
final class FrameworkCache implements AutoCloseable {
    private static final String PREFIX = "dorsal-framework-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    private FrameworkCache(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Removes what killed processes left in the folder for temporary files, and makes one for this process there. */
    static FrameworkCache in(Path temporary) throws LaunchException {
        try {
            removeAbandoned(temporary);
            Path folder = Files.createTempDirectory(temporary, PREFIX);
            FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            boolean takenForAbandoned = !Files.exists(folder.resolve(LOCK));
            return takenForAbandoned ? in(temporary) : new FrameworkCache(folder, lock);
        } catch (IOException cannot) {
            throw new LaunchException("No temporary folder can be made in " + temporary + ". Make room there, or name"
                + " another with the environment variable JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR.", cannot);
        }
    }

    Path folder() {
        return folder.resolve("bundles");
    }

    /** Removes the folder. */
    @Override
    public void close() {
        remove(folder);
        try {
            lock.close();
        } catch (IOException ignored) {
            // The process ends, and its locks with it.
        }
    }

    private static void removeAbandoned(Path temporary) throws IOException {
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            candidates.forEach(FrameworkCache::removeIfAbandoned);
        }
    }

    /** One without a lock file is just being made, or another user's. */
    private static void removeIfAbandoned(Path candidate) {
        try (FileChannel lock = FileChannel.open(candidate.resolve(LOCK), StandardOpenOption.WRITE)) {
            if (lock.tryLock() != null) {
                remove(candidate);
            }
        } catch (IOException | OverlappingFileLockException notOurs) {
            return;
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftForTheNext) {
            return;
        }
    }
}
