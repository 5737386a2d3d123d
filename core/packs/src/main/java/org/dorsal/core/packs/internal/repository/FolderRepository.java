package org.dorsal.core.packs.internal.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of this computer, or one that it sees: a mirror, a memory stick. */
record FolderRepository(Path folder) implements Repository {
    @Override
    public String where() {
        return folder.toString();
    }

    @Override
    public boolean isRemote() {
        return false;
    }

    @Override
    public Optional<byte[]> read(String file, int most) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no such folder");
        }
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(file + " has more than " + most + " bytes");
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Rest open(String file, long from) throws IOException {
        try {
            return new Rest(0, Files.newInputStream(folder.resolve(file)));
        } catch (NoSuchFileException e) {
            throw new IOException("the file " + file + " is not there", e);
        }
    }
}
