package org.dorsal.core.packs.internal.repository;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.file.DiskWords;
import org.dorsal.core.packs.internal.ledger.DurableFile;

/**
 * Fetches files, each under the digest it must have, and keeps what came of one that broke off, so that the next try goes
 * on from there.
 *
 * @param folder of the unfinished ones
 */
record Downloads(Path folder) {
    private static final String PART = ".part";
    private static final int BUFFER = 16 * 1024;

    /**
     * Puts the file of a pack into the staging folder, whole and as the index says.
     *
     * @throws PackRefusedException when it breaks off, then what came is kept; or when it is altered, then nothing is
     */
    Path fetch(AvailablePack pack, Repository from, Path staging) {
        Path part = folder.resolve(pack.digest() + PART);
        try {
            DurableFile.folder(folder);
            resume(pack, from, part);
        } catch (IOException e) {
            throw refused(pack, "It did not come whole from " + from.where() + ": " + DiskWords.of(e) + ".",
                "Run the command again; " + present(part) + " of " + pack.size() + " bytes are there already.");
        }
        return taken(pack, from, part, staging);
    }

    private static void resume(AvailablePack pack, Repository from, Path part) throws IOException {
        long there = present(part);
        if (there > pack.size()) {
            Files.delete(part);
            there = 0;
        }
        if (there == pack.size() && Files.exists(part)) {
            return;
        }
        try (Repository.Rest rest = from.open(pack.file(), there)) {
            StandardOpenOption how = rest.start() == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
                copy(rest.bytes(), out, pack.size() - rest.start());
            }
        }
        if (present(part) < pack.size()) {
            throw new IOException("it was cut off");
        }
    }

    /** One byte more than there should be is enough to know. */
    private static void copy(InputStream in, OutputStream out, long expected) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = expected + 1;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static Path taken(AvailablePack pack, Repository from, Path part, Path staging) {
        try {
            if (Files.size(part) != pack.size() || !digest(part).equals(pack.digest())) {
                Files.delete(part);
                throw refused(pack, "What " + from.where() + " has as " + pack.file() + " is not what its index says: it was altered.",
                    "Tell whoever runs the repository. Nothing of it was kept.");
            }
            Path file = staging.resolve("fetched-" + pack.id() + "-" + pack.coordinate().version() + ".jar");
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw refused(pack, "It cannot be kept: " + DiskWords.of(e) + ".", "Look after the disk, then try again.");
        }
    }

    private static long present(Path part) {
        try {
            return Files.exists(part) ? Files.size(part) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static PackRefusedException refused(AvailablePack pack, String cause, String next) {
        return new PackRefusedException(new Refusal("The pack " + pack.coordinate() + " was not fetched.", cause, next));
    }
}
