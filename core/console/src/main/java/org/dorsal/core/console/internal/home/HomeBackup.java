package org.dorsal.core.console.internal.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dorsal.core.journal.Journal;

/**
 * Copies a home into a zip while it is used: what people did, which packs are installed, what was set. What can be made
 * anew is left out: the log, what is staged, locks.
 */
public final class HomeBackup {
    private static final String JOURNAL = "journal.db";
    private static final Path LEDGER = Path.of("packs", "ledger.json");
    private static final Path STAGING = Path.of("packs", "staging");
    private static final List<String> KEPT = List.of("format", "config", "packs", "drop-in");
    private static final int TRIES = 5;

    private final Path home;
    private final Journal journal;

    public HomeBackup(Path home, Journal journal) {
        this.home = home;
        this.journal = journal;
    }

    /**
     * What was written.
     *
     * @param entries the names of all files in it
     * @param bytes the size of the zip
     */
    public record Written(List<String> entries, long bytes) {
        public Written {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Writes a new zip that only its owner may read; on the disk when this returns. One that could not be written whole is
     * not there.
     *
     * @throws FileAlreadyExistsException when something of that name is there
     */
    public Written writeTo(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Path copy = file.resolveSibling(file.getFileName() + ".journal");
        try {
            boolean begun = journal.copyTo(copy);
            List<String> entries = consistent(unfinished, begun ? List.of(copy) : List.of());
            Files.move(unfinished, file);
            return new Written(entries, Files.size(file));
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(unfinished);
        }
    }

    /** Packs may change meanwhile; then what was copied may not fit together, and is copied again. */
    private List<String> consistent(Path zip, List<Path> journalCopy) throws IOException {
        for (int tries = 1; ; tries++) {
            byte[] ledger = ledger();
            try {
                List<String> entries = write(zip, journalCopy);
                if (Arrays.equals(ledger, ledger())) {
                    return entries;
                }
            } catch (NoSuchFileException changing) {
                if (tries == TRIES) {
                    throw changing;
                }
            }
            if (tries == TRIES) {
                throw new IOException("the packs change all the time");
            }
        }
    }

    private byte[] ledger() throws IOException {
        Path ledger = home.resolve(LEDGER);
        return Files.exists(ledger) ? Files.readAllBytes(ledger) : new byte[0];
    }

    private List<String> write(Path zip, List<Path> journalCopy) throws IOException {
        List<String> entries = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(zip, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING), ownerOnly());
                ZipOutputStream out = new ZipOutputStream(Channels.newOutputStream(channel))) {
            for (Path copy : journalCopy) {
                entries.add(add(JOURNAL, copy, out));
            }
            for (Path file : files()) {
                entries.add(add(home.relativize(file).toString().replace('\\', '/'), file, out));
            }
            out.finish();
            channel.force(true);
        }
        return entries;
    }

    private static String add(String name, Path file, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(Files.getLastModifiedTime(file));
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
        return name;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path kept : KEPT.stream().map(home::resolve).filter(Files::exists).toList()) {
            try (Stream<Path> all = Files.walk(kept)) {
                all.filter(Files::isRegularFile).filter(file -> !file.startsWith(home.resolve(STAGING))).sorted().forEach(files::add);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return files;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
            : new FileAttribute<?>[0];
    }
}
