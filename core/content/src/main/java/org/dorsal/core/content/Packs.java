package org.dorsal.core.content;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: the packs carried as data by the bundles that are started. Any thread may call. */
@ProviderType
public interface Packs {
    /**
     * The packs, by id. Of several with one id, the one whose bundle started first is in force; the others say so as their
     * problem, and the next of them comes into force when it goes.
     */
    List<LoadedPack> loaded();

    /**
     * Compiles every rule of the pack in force and runs its examples now. Takes a second or so.
     *
     * @return what is wrong in them, if anything; for a pack that could not be read, what is wrong in it
     * @throws IllegalArgumentException when no such pack is loaded
     */
    List<PackProblem> examine(String packId);
}
