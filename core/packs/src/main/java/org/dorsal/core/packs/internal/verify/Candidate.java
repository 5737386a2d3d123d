package org.dorsal.core.packs.internal.verify;

import java.util.Objects;
import java.util.Optional;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.InspectedPack;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.packs.internal.file.PackArtifact;

/**
 * The pack that is looked at.
 *
 * @param artifact its one file
 * @param inspected what was read of it; empty for a pack of code that brings nothing as data
 * @param places where things stand in its files
 */
record Candidate(PackArtifact artifact, Optional<InspectedPack> inspected, Places places) {
    Candidate {
        Objects.requireNonNull(artifact, "artifact");
        Objects.requireNonNull(inspected, "inspected");
        Objects.requireNonNull(places, "places");
    }

    /** What its pack.json says; empty where it has none, or none that can be read. */
    Optional<PackHeader> header() {
        return inspected.flatMap(InspectedPack::header);
    }

    /** What it would bring as data, as far as that could be read. */
    CarriedServices carried() {
        return inspected.map(InspectedPack::readable).orElse(CarriedServices.NOTHING);
    }

    /** Whether it has a fact of that id that could not be read. */
    boolean mayDefine(String fact) {
        return inspected.filter(pack -> pack.unreadFacts().mayHold(fact)).isPresent();
    }

    /** Whether it has an activity of that id that could not be read. */
    boolean mayBring(String activity) {
        return inspected.filter(pack -> pack.unreadActivities().mayHold(activity)).isPresent();
    }

    /** Whether something wrong in a file was found when it was read. */
    boolean hasProblemIn(String file) {
        return inspected.stream().flatMap(pack -> pack.problems().stream()).anyMatch(problem -> problem.file().equals(file));
    }
}
