package org.dorsal.core.packs.internal.file;

import java.nio.file.Path;
import java.util.Optional;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.text.Printable;

/** Says that what was given is not taken in. */
final class Untaken {
    private static final int LONGEST_NAME = 48;

    private Untaken() {
    }

    static PackRefusedException because(Path given, String cause, String next) {
        return new PackRefusedException(new Refusal(what(given), cause, next));
    }

    /** What comes of it, in one sentence. */
    static String what(Path given) {
        String name = Optional.ofNullable(given.getFileName()).orElse(given).toString();
        return "The pack " + Printable.cut(name, LONGEST_NAME) + " is not accepted.";
    }
}
