package org.dorsal.core.packs.internal.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
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
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        moveInPlace(unfinished, file);
    }

    /** Moves a file that is written into its place, both on the disk when this returns. */
    public static void place(Path written, Path file) throws IOException {
        folder(file.getParent());
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        moveInPlace(written, file);
    }

    private static void moveInPlace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(to.getParent());
    }

    /** Makes a folder for its owner only, with those above it. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, ownerOnly());
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
