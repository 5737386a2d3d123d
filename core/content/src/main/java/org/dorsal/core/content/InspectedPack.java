package org.dorsal.core.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A pack that was read without being installed.
 *
 * @param header what pack.json says; empty where it could not be read
 * @param readable what it would bring as far as it could be read; all of it where there is no problem
 * @param unreadFacts the facts that could not be read
 * @param unreadActivities the activities that could not be read
 * @param problems why it cannot be taken, by file, line and column
 * @param warnings what is to be known of it and is no reason to refuse it, by file, line and column
 */
public record InspectedPack(Optional<PackHeader> header, CarriedServices readable, Unread unreadFacts, Unread unreadActivities,
        List<PackProblem> problems, List<PackProblem> warnings) {
    public InspectedPack {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(readable, "readable");
        Objects.requireNonNull(unreadFacts, "unreadFacts");
        Objects.requireNonNull(unreadActivities, "unreadActivities");
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** What it would bring; empty where there is any problem. */
    public Optional<CarriedServices> carried() {
        return problems.isEmpty() ? Optional.of(readable) : Optional.empty();
    }
}
