package org.dorsal.core.console.internal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

import org.dorsal.core.console.internal.HomeHeldException;

/** Lets one process at a time lead a person on a home. The operating system lets go of it with the process. */
final class HomeLock {
    private final Path home;

    HomeLock(Path home) {
        this.home = home;
    }

    <T> T alone(Supplier<T> work) {
        try (FileChannel file = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (locked(file).isEmpty()) {
                throw new HomeHeldException(home);
            }
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The second command of one process, as in the shell, is told by an exception. */
    private static Optional<FileLock> locked(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }
}
