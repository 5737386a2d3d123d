package org.dorsal.core.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: the repositories that are set, and the making of one. Any thread may call. */
@ProviderType
public interface PackRepositories {
    /**
     * What a search found.
     *
     * @param packs by id, the newest edition first
     * @param notes what is worth knowing of repositories that were not asked or are signed by nobody, in sentences
     */
    record Found(List<AvailablePack> packs, List<String> notes) {
        public Found {
            packs = List.copyOf(packs);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Every pack with this text in its id or title; all for an empty text. A repository that cannot be used is a note.
     *
     * @throws PackRefusedException when no repository is set
     */
    Found search(String text);

    /**
     * Makes a folder of packs a repository: writes its index, and the signature of it.
     *
     * @param secret the file of the key to sign with; empty for none, and then it serves as a local folder only
     * @throws PackRefusedException naming the first file in it that is no pack, or when it cannot be written
     */
    List<AvailablePack> index(Path folder, Optional<Path> secret);
}
