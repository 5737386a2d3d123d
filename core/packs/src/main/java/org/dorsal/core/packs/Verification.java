package org.dorsal.core.packs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.core.content.PackProblem;

/**
 * What came of looking at a pack as an installation would.
 *
 * @param coordinate which pack it is; empty where that cannot be read
 * @param problems all that is wrong, by file, line and column; the file is the given one where the pack was not taken in
 * @param warnings what is to be known and is no reason to refuse it, by file, line and column
 */
public record Verification(Optional<Coordinate> coordinate, List<PackProblem> problems, List<PackProblem> warnings) {
    public Verification {
        Objects.requireNonNull(coordinate, "coordinate");
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }
}
