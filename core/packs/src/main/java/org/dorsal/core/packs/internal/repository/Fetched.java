package org.dorsal.core.packs.internal.repository;

import java.nio.file.Path;

/**
 * A pack that came from a repository.
 *
 * @param file whole, and as the index says
 * @param from the repository
 * @param asked whether it was asked for by its name; if not, one that was needs it
 */
public record Fetched(Path file, String from, boolean asked) {
}
