package org.dorsal.core.content;

import java.util.List;
import java.util.Objects;

/**
 * A bundle that carries a pack, as it was read.
 *
 * @param id the pack's id
 * @param title its title; the bundle's name where it could not be read
 * @param version the bundle's version
 * @param bundle the bundle's symbolic name
 * @param problems why none of it is in force; empty for a sound pack
 */
public record LoadedPack(String id, String title, String version, String bundle, List<PackProblem> problems) {
    public LoadedPack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(bundle, "bundle");
        problems = List.copyOf(problems);
    }
}
