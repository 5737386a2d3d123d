package org.dorsal.core.packs.internal.safety;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.safety.Level;

/**
 * What all checks make of one profile.
 *
 * @param level the highest level found
 * @param closes the demands closed, by name
 * @param undecided the checks that give no answer, and the facts that lack one: then nothing is permitted
 */
record Judged(Level level, Set<String> closes, Optional<String> undecided) {
    Judged {
        Objects.requireNonNull(level, "level");
        closes = Set.copyOf(closes);
        Objects.requireNonNull(undecided, "undecided");
    }

    boolean permits(Set<String> demands) {
        return undecided.isEmpty() && Collections.disjoint(closes, demands);
    }
}
