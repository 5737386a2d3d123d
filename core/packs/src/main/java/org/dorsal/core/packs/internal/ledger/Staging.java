package org.dorsal.core.packs.internal.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where packs lie before they are installed: on the disk of the store, so that they are moved into it in one step. All of
 * it is disposable. A process that stages holds a lock on it, so that the first of others knows what died ones left, and
 * removes it.
 */
public final class Staging implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private static final String STAGED = "proposal";
    private static final String LOCK = "lock";

    private final Path folder;
    private Optional<FileChannel> held = Optional.empty();

    public Staging(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** A new empty folder in it. */
    public synchronized Path open() throws IOException {
        DurableFile.folder(folder);
        if (held.isEmpty()) {
            held = Optional.of(hold());
        }
        return Files.createTempDirectory(folder, STAGED);
    }

    private FileChannel hold() throws IOException {
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            clearIfAlone(lock);
            lock.lock(0, Long.MAX_VALUE, true);
            return lock;
        } catch (OverlappingFileLockException heldHere) {
            return lock;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private void clearIfAlone(FileChannel lock) throws IOException {
        try (FileLock alone = lock.tryLock()) {
            if (alone != null) {
                clear();
            }
        }
    }

    /** Not what others may have put there. */
    private void clear() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, STAGED + "*")) {
            left.forEach(Staging::remove);
        }
    }

    /** What is staged by then counts as left behind. */
    @Override
    public synchronized void close() {
        held.ifPresent(lock -> {
            try {
                lock.close();
            } catch (IOException e) {
                LOG.warn("The lock of {} is held until this process ends", folder, e);
            }
        });
        held = Optional.empty();
    }

    /** Does something with a new empty folder in it, which is gone afterwards. */
    public <T> T with(Work<T> work) throws IOException {
        Path opened = open();
        try {
            return work.in(opened);
        } finally {
            remove(opened);
        }
    }

    /** What is done with a folder. */
    public interface Work<T> {
        T in(Path folder) throws IOException;
    }

    public static void remove(Path staged) {
        try (Stream<Path> all = Files.walk(staged)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.warn("What was staged stays behind in {}", staged, e);
        }
    }
}
