package org.dorsal.core.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * OSGi service: keys, signatures, and whom the operator trusts. Any thread may call. What changes who is trusted is on the
 * disk, and in the audit, when it returns.
 */
@ProviderType
public interface PackTrust {
    /**
     * Makes a new key for an author and writes its secret part, for nobody but the owner of the file, and beside it, with
     * {@code .pub} at the end of the name, the line that is handed on.
     *
     * @param file must not be there yet
     * @throws PackRefusedException when the owner's name is none or the file cannot be written
     */
    AuthorKey generate(String owner, Path file);

    /**
     * What a signed pack is.
     *
     * @param file where it lies
     */
    record Signed(Coordinate pack, AuthorKey by, Path file) {
    }

    /**
     * Signs a pack. A signature that is there already is replaced.
     *
     * @param pack a folder, a zip of data, or a jar
     * @param secret the file of a secret key
     * @param out where the signed pack is put; empty for the file itself, or a jar beside the folder
     * @throws PackRefusedException when one of the files cannot be used, or there is a file already that is not the pack
     */
    Signed sign(Path pack, Path secret, Optional<Path> out);

    /**
     * The keys trusted now, in the order in which they were added.
     *
     * @throws PackRefusedException when the list cannot be read
     */
    List<AuthorKey> trusted();

    /**
     * The key in a file: the one line of a public one, or the public part of a secret one.
     *
     * @throws PackRefusedException when there is none in it
     */
    AuthorKey read(Path file);

    /** @throws PackRefusedException when that cannot be written */
    void trust(AuthorKey key);

    /**
     * Trusts a key no more. Packs that are installed stay.
     *
     * @param id of the key
     * @throws PackRefusedException when none of this id is trusted
     */
    AuthorKey distrust(String id);
}
