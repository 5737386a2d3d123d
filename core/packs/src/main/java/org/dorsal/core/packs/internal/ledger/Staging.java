package org.dorsal.core.packs.internal.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where packs lie before they are installed: on the disk of the store, so that they are moved into it in one step.
 *
 * @param folder all of it is disposable
 */
public record Staging(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    /** A new empty folder in it. */
    public Path open() throws IOException {
        DurableFile.folder(folder);
        return Files.createTempDirectory(folder, "proposal");
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

    /** Removes what a process left that died. */
    public void clear() {
        if (Files.exists(folder)) {
            remove(folder);
        }
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
