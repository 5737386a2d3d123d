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
        return new PackRefusedException(refusal(given, cause, next));
    }

    static Refusal refusal(Path given, String cause, String next) {
        String name = Optional.ofNullable(given.getFileName()).orElse(given).toString();
        return new Refusal("The pack " + Printable.cut(name, LONGEST_NAME) + " is not taken in.", cause, next);
    }
}
