package org.dorsal.tck.internal.laboratory;

import java.util.List;
import java.util.Optional;

/**
 * What is left of a plugin that was uninstalled.
 *
 * @param failure why it did not stop, where it did not
 * @param threads the names of the threads that it began and that still run
 * @param forgotten whether its classes could be collected, as far as that could be seen
 */
public record Departure(Optional<String> failure, List<String> threads, boolean forgotten) {
    public Departure {
        threads = List.copyOf(threads);
    }
}
