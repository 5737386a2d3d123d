package org.dorsal.core.packs.internal.ledger;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

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

    public boolean has(String digest) {
        return Files.isRegularFile(file(digest));
    }

    /**
     * Moves a staged file into the store; on the disk when this returns. The same content is there at most once.
     *
     * @param staged on the same disk as the store
     */
    public void keep(Path staged, String digest) throws IOException {
        if (!has(digest)) {
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
