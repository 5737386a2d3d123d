package org.dorsal.core.journal.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.JournalException.Problem;

/**
 * The file a journal lives in: how it is made, examined and opened. What is no whole journal of this version or an older
 * one is left as it is.
 *
 * <p>The file is never opened by Java itself: closing such a descriptor would drop the locks that SQLite holds on it
 * elsewhere in this process.
 *
 * <p>It is examined whole at every opening, which takes a tenth of a second or more once it is large. A seal of size and
 * time written at a clean close could save that, but would vouch for what it does not see: a page gone bad on the disk, a
 * file brought back by a backup with its old time, a copy cut and filled up. SQLite would then write into a damaged file
 * all the same, as it notices only what it happens to read; and a seal that does see it reads as much as the examination.
 */
final class JournalFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final Connector connector;
    private final Schema schema;

    JournalFile(Path path, Connector connector, Schema schema) {
        this.path = path.toAbsolutePath();
        this.connector = connector;
        this.schema = schema;
    }

    Path path() {
        return path;
    }

    /** Whether there is nothing in it yet. An empty file whose log holds something is not new but damaged. */
    boolean isNew() {
        return size(path) == 0 && size(log()) == 0;
    }

    /** Tells this file from another that took its place. Empty when there is none. */
    Optional<Object> identity() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(Optional.ofNullable(attributes.fileKey()).orElse(attributes.creationTime()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Database openToRead() {
        refuseEmptiedFile();
        try {
            return examined(connector.connect(path, Connector.Purpose.READ));
        } catch (SQLException e) {
            throw Problems.of(path, e);
        }
    }

    /** Opens it to be written, making it when it is new. */
    Database openToWrite() {
        refuseEmptiedFile();
        if (isNew()) {
            create();
            return opened(true);
        }
        boolean examined = examineWithoutTouching();
        keepToOwner();
        return opened(examined);
    }

    /** SQLite would take an emptied file for a new one and throw its log away, even when only asked to read. */
    private void refuseEmptiedFile() {
        if (size(path) == 0 && size(log()) > 0) {
            throw damaged("the file is empty or missing, but its log is not");
        }
    }

    /** Whether it could be; what a killed process left may have to be rolled back first. */
    private boolean examineWithoutTouching() {
        try (Database database = connector.connect(path, Connector.Purpose.READ)) {
            examine(database);
            return true;
        } catch (SQLException e) {
            if (!Problems.needsWriting(e)) {
                throw Problems.of(path, e);
            }
            return false;
        }
    }

    private Database opened(boolean examined) {
        try {
            Database database = connector.connect(path, Connector.Purpose.WRITE);
            return laidOut(examined ? database : examinedIfBegun(database));
        } catch (SQLException e) {
            throw Problems.of(path, e);
        }
    }

    private Database laidOut(Database database) throws SQLException {
        return closingOnFailure(database, () -> {
            if (database.number("PRAGMA user_version") != schema.newest()) {
                database.change(schema::bringUpToDate);
            }
            database.execute("PRAGMA journal_mode = WAL");
        });
    }

    private Database examined(Database database) throws SQLException {
        return closingOnFailure(database, () -> examine(database));
    }

    /** A process that was killed while it made the journal leaves nothing, once SQLite has rolled that back. */
    private Database examinedIfBegun(Database database) throws SQLException {
        return closingOnFailure(database, () -> {
            if (database.number("PRAGMA page_count") > 0) {
                examine(database);
            }
        });
    }

    private void examine(Database database) throws SQLException {
        if (database.number("PRAGMA application_id") != Schema.APPLICATION) {
            throw damaged("it is no journal");
        }
        int version = database.number("PRAGMA user_version");
        if (version > schema.newest()) {
            throw new JournalException(Problem.NEWER, path,
                new IllegalStateException("version " + version + ", known up to " + schema.newest()));
        }
        List<String> found = database.all("PRAGMA quick_check(1)", row -> row.getString(1));
        if (!found.equals(List.of("ok"))) {
            throw damaged(String.join("; ", found));
        }
    }

    private JournalException damaged(String what) {
        return new JournalException(Problem.DAMAGED, path, new IllegalStateException(what));
    }

    private void create() {
        try {
            makeFolder();
            if (Files.notExists(path)) {
                Files.createFile(path, owners(OWNER_ONLY));
            }
            keepToOwner();
        } catch (IOException e) {
            throw notMade(e);
        }
    }

    /** Makes an empty file that is another's to fill. */
    void makeForOwner(Path copy) {
        try {
            Files.createFile(copy, owners(OWNER_ONLY));
        } catch (IOException e) {
            throw notMade(e);
        }
    }

    private void makeFolder() throws IOException {
        if (Files.notExists(path.getParent())) {
            Files.createDirectories(path.getParent(), owners(OWNERS_FOLDER));
        }
    }

    private JournalException notMade(IOException e) {
        boolean refused = e instanceof AccessDeniedException || e instanceof FileSystemException f
            && Optional.ofNullable(f.getReason()).filter(reason -> reason.contains("Read-only")).isPresent();
        boolean full = e instanceof FileSystemException f
            && Optional.ofNullable(f.getReason()).filter(reason -> reason.contains("No space")).isPresent();
        return new JournalException(refused ? Problem.READ_ONLY : full ? Problem.FULL : Problem.FAILED, path, e);
    }

    private void keepToOwner() {
        try {
            for (Path part : List.of(path, log(), index())) {
                keepToOwner(part);
            }
        } catch (IOException e) {
            throw new JournalException(Problem.READ_ONLY, path, e);
        }
    }

    private void keepToOwner(Path part) throws IOException {
        if (isPosix() && Files.exists(part) && !Files.getPosixFilePermissions(part).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(part, OWNER_ONLY);
        }
    }

    private FileAttribute<?>[] owners(Set<PosixFilePermission> permissions) {
        return isPosix() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
            : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private Path log() {
        return path.resolveSibling(path.getFileName() + "-wal");
    }

    private Path index() {
        return path.resolveSibling(path.getFileName() + "-shm");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** What is done with a connection before it is handed out. */
    @FunctionalInterface
    private interface Preparation {
        void run() throws SQLException;
    }

    private static Database closingOnFailure(Database database, Preparation preparation) throws SQLException {
        try {
            preparation.run();
            return database;
        } catch (SQLException | RuntimeException e) {
            try {
                database.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }
}
