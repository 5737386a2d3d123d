package org.dorsal.core.content.internal.pack;

import java.util.List;
import java.util.Optional;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.Unread;

/**
 * What came of reading a pack.
 *
 * @param header what pack.json says; empty where it could not be read
 * @param readable what could be read; all of it where there is no problem
 * @param unreadFacts the facts that could not be read
 * @param unreadActivities the activities that could not be read
 * @param problems by file, line and column
 */
public record PackReading(Optional<PackHeader> header, PackContent readable, Unread unreadFacts, Unread unreadActivities,
        List<PackProblem> problems) {
    public PackReading {
        problems = List.copyOf(problems);
        if (header.isEmpty() && problems.isEmpty()) {
            throw new IllegalArgumentException("a pack without a problem has a header");
        }
    }

    /** All of it; empty where there is any problem. */
    public Optional<PackContent> content() {
        return problems.isEmpty() ? Optional.of(readable) : Optional.empty();
    }
}
