package org.dorsal.core.content.internal.pack;

import java.util.List;
import java.util.Optional;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.PackProblem;

/**
 * What came of reading a pack.
 *
 * @param header what pack.json says; empty where it could not be read
 * @param content all of it; present exactly when there is no problem
 * @param problems by file, line and column
 */
public record PackReading(Optional<PackHeader> header, Optional<PackContent> content, List<PackProblem> problems) {
    public PackReading {
        problems = List.copyOf(problems);
        if (content.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("a pack has content exactly when it has no problem");
        }
    }
}
