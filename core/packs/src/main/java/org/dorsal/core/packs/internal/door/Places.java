package org.dorsal.core.packs.internal.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dorsal.core.packs.internal.file.Sha256;

/**
 * Where the door of a home may be. Not in the home itself: its path may be too long for a socket, and its disk may know
 * none.
 *
 * @param session the folder that the system made for this user's session, if it did
 * @param temporary the folder for temporary files, which others can write too
 */
record Places(Optional<Path> session, Path temporary) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String UID = "unix:uid";
    private static final int NAME_LENGTH = 24;

    /** Where to open it: in a folder that nobody else can reach, and that is made if need be. */
    Path toOpen(Path home) throws IOException {
        Path folder = session.filter(Files::isDirectory).map(Places::ours).orElse(shared());
        make(folder);
        assertOwnersOnly(folder);
        return folder.resolve(name(home));
    }

    /** Where another process may have opened it; not all processes of a user are told of the session's folder. */
    List<Path> toKnockAt(Path home) throws IOException {
        String name = name(home);
        List<Path> folders = Stream.concat(session.map(Places::ours).stream(), Stream.of(shared())).filter(Files::isDirectory).toList();
        for (Path folder : folders) {
            assertOwnersOnly(folder);
        }
        return folders.stream().map(folder -> folder.resolve(name)).filter(Files::exists).toList();
    }

    private static Path ours(Path session) {
        return session.resolve("dorsal");
    }

    private Path shared() {
        return temporary.resolve("dorsal-" + System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "_"));
    }

    private static String name(Path home) throws IOException {
        return Sha256.of(home.toRealPath().toString().getBytes(StandardCharsets.UTF_8)).substring(0, NAME_LENGTH);
    }

    private static void make(Path folder) throws IOException {
        try {
            if (isPosix()) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException there) {
            return;
        }
    }

    /** Where others write too, one of them may have made a folder of that name before us. */
    private void assertOwnersOnly(Path folder) throws IOException {
        if (!isPosix()) {
            return;
        }
        boolean owners = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).equals(OWNER_ONLY)
            && Files.getAttribute(folder, UID, LinkOption.NOFOLLOW_LINKS).equals(uid());
        if (!owners) {
            throw new IOException(folder + " is not a folder of this user's alone");
        }
    }

    /** Java does not say who runs it, but whose its files are. */
    private Object uid() throws IOException {
        Path mine = Files.createTempFile(temporary, "dorsal", "");
        try {
            return Files.getAttribute(mine, UID);
        } finally {
            Files.delete(mine);
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    }
}
