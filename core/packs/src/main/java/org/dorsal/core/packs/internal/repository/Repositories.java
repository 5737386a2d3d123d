package org.dorsal.core.packs.internal.repository;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;

/** The repositories that are set. */
public final class Repositories implements PackFinder {
    @Override
    public List<Path> fetch(List<String> wanted, Set<Coordinate> installed, Path staging) {
        throw new PackRefusedException(new Refusal("Nothing is fetched.",
            (wanted.isEmpty() ? "No pack is named" : "There is no file or folder " + wanted.get(0)) + ", and no repository is set.",
            "Name a file, or set a repository with `dorsal settings set packs.repositories WHERE`."));
    }
}
