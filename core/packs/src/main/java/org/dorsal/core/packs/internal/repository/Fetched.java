package org.dorsal.core.packs.internal.repository;

import java.nio.file.Path;

/**
 * A pack that came from a repository.
 *
 * @param file whole, and as the index says
 * @param from the repository
 * @param asked whether it was asked for by its name; if not, one that was needs it
 * @param bundled whether it is one that came with this Dorsal
 */
public record Fetched(Path file, String from, boolean asked, boolean bundled) {
}
