package org.dorsal.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a home is laid out, as a number in its file {@code format}. It grows when an older Dorsal would misread the home as
 * a whole; the journal and the ledger have numbers of their own for what is in them.
 */
final class HomeFormat {
    /** What this Dorsal writes. A home without the file is of the first format, before it had a number. */
    static final int NEWEST = 1;

    private static final int LONGEST = 64;

    private final Path file;

    HomeFormat(Path home) {
        this.file = home.resolve("format");
    }

    /** Checks that this Dorsal knows the format, and writes it down where nobody has. */
    void check() throws LaunchException {
        String written = written();
        if (written.isEmpty()) {
            write();
        } else if (!written.matches("[0-9]{1,9}")) {
            throw unusable("holds no number, so it is not known which Dorsal wrote this home",
                "Restore a backup of the file, or remove it if no newer Dorsal was used");
        } else if (Integer.parseInt(written) > NEWEST) {
            throw unusable("says " + written + ", and this Dorsal knows homes up to " + NEWEST + ": a newer one wrote it",
                "Use that newer Dorsal");
        }
    }

    private String written() throws LaunchException {
        try {
            if (Files.notExists(file)) {
                return "";
            }
            if (Files.size(file) > LONGEST) {
                return "too long";
            }
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException unreadable) {
            throw unusable("cannot be read", "Check its permissions and the disk");
        }
    }

    /** Without it, the home stays what it is: one of the first format. */
    private void write() {
        try {
            Files.writeString(file, NEWEST + "\n");
        } catch (IOException full) {
            return;
        }
    }

    private LaunchException unusable(String what, String next) {
        return new LaunchException(LaunchException.UNWELL, "The file " + file + " " + what + ". " + next
            + ", or choose another home with --home DIR.");
    }
}
