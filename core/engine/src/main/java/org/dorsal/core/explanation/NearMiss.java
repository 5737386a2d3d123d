package org.dorsal.core.explanation;

import java.util.List;
import java.util.Objects;
import org.dorsal.core.gate.Found;

/**
 * What was nearly found: one answer away, and not because of that answer alone.
 *
 * @param found what would be found
 * @param because what already speaks for it; empty where it is only a number that does not go far enough
 * @param missing the one thing that would have to be so besides
 */
public record NearMiss(Found found, List<Circumstance> because, Circumstance missing) {
    public NearMiss {
        Objects.requireNonNull(found, "found");
        because = List.copyOf(because);
        Objects.requireNonNull(missing, "missing");
    }
}
