package org.dorsal.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * How a home is laid out, as a number in its file {@code format}. It grows when an older Dorsal would misread the home as
 * a whole; the journal and the ledger have numbers of their own for what is in them.
 */
final class HomeFormat {
    /** What this Dorsal writes. A home without the file is of the first format, before it had a number. */
    static final int NEWEST = 1;

    private static final int LONGEST = 64;
    /** With the end of its line, so that a longer number is not taken for a shorter one where it was cut off. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}\\r?\\n");

    private final Path file;

    HomeFormat(Path home) {
        this.file = home.resolve("format");
    }

    /** Checks that this Dorsal knows the format, and writes it down where nobody has. */
    void check() throws LaunchException {
        if (Files.notExists(file)) {
            write();
            return;
        }
        String written = written();
        if (!WHOLE.matcher(written).matches()) {
            throw unusable("holds no whole number, so it is not known which Dorsal wrote this home",
                "Restore a backup of the file, or remove it if no newer Dorsal was used");
        }
        if (Integer.parseInt(written.strip()) > NEWEST) {
            throw unusable("says " + written.strip() + ", and this Dorsal knows homes up to " + NEWEST + ": a newer one wrote it",
                "Use that newer Dorsal");
        }
    }

    private String written() throws LaunchException {
        try {
            return Files.size(file) > LONGEST ? "too long" : Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw unusable("cannot be read", "Check its permissions and the disk");
        }
    }

    /** Whole or not at all: an empty file would be a damaged one. Without it, the home stays one of the first format. */
    private void write() {
        try {
            Path unfinished = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), NEWEST + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            return;
        }
    }

    private LaunchException unusable(String what, String next) {
        return new LaunchException(LaunchException.UNWELL, "The file " + file + " " + what + ". " + next
            + ", or choose another home with --home DIR.");
    }
}
