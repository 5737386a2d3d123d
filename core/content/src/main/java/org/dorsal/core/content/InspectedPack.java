package org.dorsal.core.content;

import java.util.List;
import java.util.Optional;

/**
 * A pack that was read without being installed.
 *
 * @param header what pack.json says; empty where it could not be read
 * @param carried what it would bring; present exactly when there is no problem
 * @param problems by file, line and column
 */
public record InspectedPack(Optional<PackHeader> header, Optional<CarriedServices> carried, List<PackProblem> problems) {
    public InspectedPack {
        problems = List.copyOf(problems);
        if (carried.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("a pack brings something exactly when it has no problem");
        }
    }
}
