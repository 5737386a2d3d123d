package org.dorsal.core.packs.internal.verify;

import java.util.List;
import java.util.Map;
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
     * @param together the packs that are new at the same time, each of another id
     * @param others the packs that are there already and stay
     * @return what was found in each of those that come together, in their order
     */
    Map<PackArtifact, Found> verify(List<PackArtifact> together, List<InstalledPack> others);

    /** The same for a pack that comes alone. */
    default Found verify(PackArtifact pack, List<InstalledPack> others) {
        return verify(List.of(pack), others).get(pack);
    }
}
