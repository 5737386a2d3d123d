package org.dorsal.core.packs.internal.repository;

import java.nio.file.Path;
import java.util.List;
import org.dorsal.core.packs.InstalledPack;

/** Fetches packs, and all they need, from the repositories that are set. */
public interface PackFinder {
    /**
     * @param wanted each {@code ID} or {@code ID@RANGE}; none for all that there is something newer of
     * @param installed what is there already; it stays, or gives way to something newer
     * @param staging an empty folder to put the files into
     * @return the files of what is not there yet
     * @throws org.dorsal.core.packs.PackRefusedException when something is not found, does not fit what is installed, cannot
     *     be reached or is altered
     */
    List<Fetched> fetch(List<String> wanted, List<InstalledPack> installed, Path staging);
}
