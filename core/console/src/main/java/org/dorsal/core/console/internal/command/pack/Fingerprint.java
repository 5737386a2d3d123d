package org.dorsal.core.console.internal.command.pack;

import java.util.regex.Pattern;
import org.dorsal.core.packs.AuthorKey;

/** A fingerprint as people read it out to each other. */
final class Fingerprint {
    private static final Pattern GROUP = Pattern.compile("(.{4})(?=.)");

    private Fingerprint() {
    }

    static String inGroups(AuthorKey key) {
        return GROUP.matcher(key.fingerprint()).replaceAll("$1 ");
    }
}
