package org.dorsal.core.packs.internal.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;

/** The packs that run on this platform. */
public interface RunningPacks {
    /** The file of a pack that came with this Dorsal. */
    Path bundledFile(String pack);

    /** The symbolic names of all bundles that a change stops or starts. */
    Set<String> touchedBy(List<PackChange> changes);

    /**
     * Changes which packs run, as one change of the catalogue.
     *
     * @param file where a pack's bundle lies
     * @param after all packs that should run then; their checks are expected from then on
     * @throws PackDoesNotRunException when a new one does not come into force; then all run as before
     */
    void change(List<PackChange> changes, Function<InstalledPack, Path> file, List<InstalledPack> after);
}
