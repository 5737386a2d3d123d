package org.dorsal.core.packs.internal.ledger;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.dorsal.core.packs.internal.file.DiskWords;
import org.dorsal.core.packs.internal.file.Sha256;

/**
 * The files of installed packs, each under its digest, so that none is ever written over: a bundle that runs keeps its
 * bytes.
 */
public final class PackStore {
    private static final String JAR = ".jar";

    private final Path folder;

    public PackStore(Path folder) {
        this.folder = folder;
    }

    /** Where the file of this digest lies, or would. */
    public Path file(String digest) {
        return folder.resolve(digest + JAR);
    }

    /** Why the file of this digest cannot be used, in a sentence; empty where it lies there whole. */
    public Optional<String> lacking(String digest) {
        Path file = file(digest);
        try {
            return Sha256.of(Files.readAllBytes(file)).equals(digest) ? Optional.empty()
                : Optional.of("Its file " + file + " was altered or cut off.");
        } catch (NoSuchFileException e) {
            return Optional.of("Its file " + file + " is gone.");
        } catch (IOException e) {
            return Optional.of("Its file " + file + " cannot be read: " + DiskWords.of(e) + ".");
        }
    }

    /**
     * Moves a staged file into the store; on the disk when this returns. The same content is there at most once, and is
     * not written over while it is whole. A damaged file gives way to a whole one.
     *
     * @param staged on the same disk as the store
     */
    public void keep(Path staged, String digest) throws IOException {
        if (lacking(digest).isEmpty()) {
            DurableFile.settle(file(digest));
        } else {
            DurableFile.place(staged, file(digest));
        }
    }

    /** Removes every file that is not among these digests, also what was left unfinished. */
    public void keepOnly(Set<String> digests) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.endsWith(JAR) || !digests.contains(name.substring(0, name.length() - JAR.length()))) {
                    Files.delete(file);
                }
            }
        }
    }
}
