package org.dorsal.core.packs.internal.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that are there whole or not at all, whenever the process or the machine dies. */
public final class DurableFile {
    private static final String UNFINISHED = ".new";

    private DurableFile() {
    }

    /** Puts the bytes in the place of the file, on the disk when this returns. */
    public static void write(Path file, byte[] bytes) throws IOException {
        folder(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            put(unfinished, bytes, true, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            moveInPlace(unfinished, file);
        } catch (IOException e) {
            removeQuietly(unfinished, e);
            throw e;
        }
    }

    /**
     * Adds the bytes to the end of the file, which is made where there is none.
     *
     * @param untilItIsOnTheDisk whether to return only then
     */
    public static void append(Path file, byte[] bytes, boolean untilItIsOnTheDisk) throws IOException {
        folder(file.getParent());
        boolean isNew = Files.notExists(file);
        put(file, bytes, untilItIsOnTheDisk, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (isNew) {
            syncFolder(file.getParent());
        }
    }

    private static void put(Path file, byte[] bytes, boolean sync, OpenOption... how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (sync) {
                channel.force(true);
            }
        }
    }

    /** Moves a file that is written into its place, both on the disk when this returns. */
    public static void place(Path written, Path file) throws IOException {
        folder(file.getParent());
        sync(written);
        moveInPlace(written, file);
    }

    /** Makes sure that a file which is in its place is on the disk; who put it there may have died before that. */
    public static void settle(Path file) throws IOException {
        sync(file);
        syncFolder(file.getParent());
    }

    /** Removes the file, from the disk when this returns. */
    public static void remove(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            syncFolder(file.getParent());
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void moveInPlace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(to.getParent());
    }

    private static void removeQuietly(Path unfinished, IOException failure) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Makes a folder for its owner only, with those above it, on the disk when this returns. */
    public static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        folder(above);
        Files.createDirectories(folder, ownerOnly());
        syncFolder(above);
    }

    /** Without it a rename may be lost. Windows knows no such thing, and needs none. */
    private static void syncFolder(Path folder) throws IOException {
        if (!isPosix()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return isPosix() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
            : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
