package org.dorsal.core.catalogue;

import java.util.Objects;

/**
 * Which bundle something comes from.
 *
 * @param bundle its symbolic name
 * @param version its version
 * @param pack the id of the pack it carries, or its symbolic name when it carries none
 */
public record Provider(String bundle, String version, String pack) {
    public Provider {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(pack, "pack");
    }
}
