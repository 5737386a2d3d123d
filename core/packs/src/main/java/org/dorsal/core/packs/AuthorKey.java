package org.dorsal.core.packs;

import java.util.Objects;

/**
 * The public key of an author, as operators see it.
 *
 * @param id a few letters that tell it from others
 * @param fingerprint the SHA-256 of the whole key in lower-case hex, for two people to compare
 * @param owner whose it is, as they say themselves; one line of at most 60 characters, none of which steers a terminal
 * @param text the one line in which it is handed on
 */
public record AuthorKey(String id, String fingerprint, String owner, String text) {
    public AuthorKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return owner + " (" + id + ")";
    }
}
