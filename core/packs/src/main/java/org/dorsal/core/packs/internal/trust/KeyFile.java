package org.dorsal.core.packs.internal.trust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;

/** Keys in files: the secret one of an author, or the one line that an author hands on. */
public final class KeyFile {
    /** More than any key has; what is meant may be another file altogether. */
    private static final int MOST = 10_000;

    private KeyFile() {
    }

    /** Writes a new file that its owner alone may read, and beside it the line that is handed on. */
    static void write(Path file, SigningKey key) throws IOException {
        writeSecret(file, key);
        Files.writeString(Path.of(file + ".pub"), key.known().text() + "\n", StandardOpenOption.CREATE_NEW);
    }

    private static void writeSecret(Path file, SigningKey key) throws IOException {
        FileAttribute<?>[] ownerOnly = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
            : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            ByteBuffer rest = ByteBuffer.wrap(key.pem().getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** @throws PackRefusedException when there is no secret key in it */
    public static SigningKey secret(Path file) {
        String text = text(file);
        try {
            return SigningKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw refused(file, e.getMessage(), "Name the file that `dorsal pack key` made.");
        }
    }

    /** @throws PackRefusedException when there is no key in it */
    static VerifyingKey known(Path file) {
        String text = text(file);
        try {
            return SigningKey.isOne(text) ? SigningKey.parse(text).known() : VerifyingKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw refused(file, e.getMessage(), "Name a file with the line that `dorsal pack key` shows.");
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST) {
                throw refused(file, "it is too large for one", "Check the path.");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw refused(file, "there is no such file", "Check the path.");
        } catch (IOException e) {
            throw refused(file, "it cannot be read as text", "Check the path, and whose the file is.");
        }
    }

    private static PackRefusedException refused(Path file, String why, String next) {
        return new PackRefusedException(new Refusal("The file " + file + " gives no key.",
            Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".", next));
    }
}
