package org.dorsal.core.packs.internal.verify;

import java.util.List;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.internal.file.PackArtifact;

/** Checks everything that can be known of a pack before it runs. */
public interface PackVerification {
    /**
     * @param pack the pack
     * @param alongside the packs that are new at the same time
     * @param others the packs that are there already and stay
     * @return all that is wrong in it, by file, line and column
     */
    List<PackProblem> problems(PackArtifact pack, List<PackArtifact> alongside, List<InstalledPack> others);
}
