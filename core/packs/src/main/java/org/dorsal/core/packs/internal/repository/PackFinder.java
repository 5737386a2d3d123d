package org.dorsal.core.packs.internal.repository;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dorsal.core.packs.Coordinate;

/** Fetches packs, and all they need, from the repositories that are set. */
public interface PackFinder {
    /**
     * @param wanted each {@code ID} or {@code ID@RANGE}
     * @param installed what is there already
     * @param staging an empty folder to put the files into
     * @return the files, each whole and as the index says
     * @throws org.dorsal.core.packs.PackRefusedException when something is not found, cannot be reached or is altered
     */
    List<Path> fetch(List<String> wanted, Set<Coordinate> installed, Path staging);
}
