package org.dorsal.core.packs.internal.verify;

import java.util.Objects;
import java.util.Optional;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.packs.internal.file.PackArtifact;

/**
 * The pack that is looked at.
 *
 * @param artifact its one file
 * @param header what its pack.json says; empty where a pack of code has none
 * @param carried what it would bring as data; nothing where its files are not sound
 * @param places where things stand in its files
 */
record Candidate(PackArtifact artifact, Optional<PackHeader> header, CarriedServices carried, Places places) {
    Candidate {
        Objects.requireNonNull(artifact, "artifact");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(carried, "carried");
        Objects.requireNonNull(places, "places");
    }
}
