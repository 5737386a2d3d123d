package org.dorsal.core.packs;

import java.nio.file.Path;
import java.time.Instant;
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

    /** Every pack with this text in its id or title; all for an empty text. A repository that cannot be used is a note. */
    Found search(String text);

    /**
     * Makes a folder of packs a repository: writes its index, and the signature of it.
     *
     * @param issued when the index counts as made; empty for now, or for when it was made before where the packs are the same
     * @param secret the file of the key to sign with; empty for none, and then it serves as a local folder only
     * @throws PackRefusedException naming the first file in it that is no pack, or when it cannot be written
     */
    List<AvailablePack> index(Path folder, Optional<Instant> issued, Optional<Path> secret);

    /**
     * Believes the index that a repository has now, though a newer one was seen before; without this, an older one is
     * refused. On the disk, and in the audit, when it returns.
     *
     * @param where the folder or URL, as it is set
     * @return when that index was made; empty where nobody who is trusted signed it
     * @throws PackRefusedException when it is not set, cannot be read, or its signature is wrong
     */
    Optional<Instant> takeBack(String where);
}
