package org.dorsal.core.packs.internal.verify;

import java.util.List;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.internal.file.PackArtifact;

/** Checks everything that can be known of a pack before it runs. */
public interface PackVerification {
    /**
     * What was found, each list by file, line and column.
     *
     * @param problems all that is wrong in it; any of them keeps it from being taken
     * @param warnings what is to be known of it and keeps nothing
     */
    record Found(List<PackProblem> problems, List<PackProblem> warnings) {
        public Found {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * @param pack the pack
     * @param alongside the packs that are new at the same time
     * @param others the packs that are there already and stay
     */
    Found verify(PackArtifact pack, List<PackArtifact> alongside, List<InstalledPack> others);
}
