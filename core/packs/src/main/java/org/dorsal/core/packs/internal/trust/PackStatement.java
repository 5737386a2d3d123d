package org.dorsal.core.packs.internal.trust;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/**
 * What a signature is about: the digest and the path of every file of a pack but the signature itself, its manifest
 * included. The same for a pack of data and the bundle that is made of it.
 */
record PackStatement(SortedMap<String, String> contents) {
    private static final String PURPOSE = "dorsal pack 1\n";

    byte[] bytes() {
        StringBuilder text = new StringBuilder(PURPOSE);
        contents.forEach((path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
