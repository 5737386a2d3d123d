package org.dorsal.core.packs.internal.repository;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import org.dorsal.core.packs.internal.ledger.DurableFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * When the newest index was made that was seen of each repository and that somebody vouches for. Whoever stands between
 * keeps old ones too, signatures and all, and could hide what is newer. Any thread and process may call.
 *
 * @param file may be missing
 */
public record SeenIndexes(Path file) {
    private static final String LOCK = ".lock";

    /** @throws IOException when what was seen cannot be told */
    Optional<Instant> newest(String repository) throws IOException {
        try {
            return Optional.ofNullable(all().get(key(repository))).map(issued -> Instant.parse(issued.asString("")));
        } catch (DateTimeException e) {
            throw new IOException("it is damaged", e);
        }
    }

    /** On the disk when this returns; one that is no newer changes nothing. */
    void saw(String repository, Instant issued) throws IOException {
        if (newest(repository).filter(seen -> !issued.isAfter(seen)).isEmpty()) {
            change(all -> {
                Optional<Instant> beside = Optional.ofNullable(all.get(key(repository))).map(seen -> Instant.parse(seen.asString("")));
                all.put(key(repository), beside.filter(issued::isBefore).orElse(issued).toString());
            });
        }
    }

    /** Whatever was seen of it, this is the newest from now on; where there is none, nothing was seen. On the disk when this returns. */
    void takeBack(String repository, Optional<Instant> issued) throws IOException {
        change(all -> issued.ifPresentOrElse(to -> all.put(key(repository), to.toString()), () -> all.remove(key(repository))));
    }

    private interface Change {
        void make(ObjectNode all);
    }

    private void change(Change change) throws IOException {
        DurableFile.folder(file.getParent());
        synchronized (SeenIndexes.class) {
            try (FileChannel channel = FileChannel.open(file.resolveSibling(file.getFileName() + LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                ObjectNode all = all();
                change.make(all);
                DurableFile.write(file, JsonMapper.shared().writeValueAsBytes(all));
            }
        }
    }

    private ObjectNode all() throws IOException {
        if (Files.notExists(file)) {
            return JsonMapper.shared().createObjectNode();
        }
        try {
            return (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (JacksonException | ClassCastException e) {
            throw new IOException("it is damaged", e);
        }
    }

    private static String key(String repository) {
        return repository.replaceFirst("/+$", "");
    }
}
