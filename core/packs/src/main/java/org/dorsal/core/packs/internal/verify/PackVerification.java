package org.dorsal.core.packs.internal.verify;

import java.util.List;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.internal.file.PackArtifact;

/** Checks everything that can be known of a pack before it runs. */
public interface PackVerification {
    /**
     * @param artifact the pack
     * @param others the packs that will be installed beside it
     * @return all that is wrong in it, by file, line and column
     */
    List<PackProblem> problems(PackArtifact artifact, List<InstalledPack> others);
}
