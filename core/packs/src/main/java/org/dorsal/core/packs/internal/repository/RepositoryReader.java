package org.dorsal.core.packs.internal.repository;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.trust.SignatureFile;
import org.dorsal.core.packs.internal.trust.TrustedKeys;

/** Reads the index of a repository, and believes it where a key that is trusted signed it. */
final class RepositoryReader {
    private static final int MOST = 20_000_000;
    private static final int MOST_OF_A_SIGNATURE = 10_000;

    private final TrustedKeys trusted;

    RepositoryReader(TrustedKeys trusted) {
        this.trusted = trusted;
    }

    /** @param note what is worth knowing of it, in a sentence */
    record Contents(List<AvailablePack> packs, Optional<String> note) {
    }

    /** @throws PackRefusedException when it cannot be reached or must not be believed */
    Contents read(Repository repository) {
        try {
            byte[] index = repository.read(RepositoryIndex.FILE, MOST)
                .orElseThrow(() -> new IOException("it has no " + RepositoryIndex.FILE));
            Optional<String> note = distrust(repository, index);
            if (repository.isRemote() && note.isPresent()) {
                throw refused(repository, note.get(), "If you know who runs it, trust their key with `dorsal pack trust add KEYFILE`.");
            }
            return new Contents(RepositoryIndex.read(index, repository.where()),
                note.map(why -> "The repository " + repository.where() + ": " + why));
        } catch (IOException e) {
            throw refused(repository, "It cannot be read: " + e.getMessage() + ".",
                "Check the network and `dorsal settings get packs.repositories`, then try again.");
        } catch (IllegalArgumentException e) {
            throw refused(repository, "Its index cannot be read: " + e.getMessage() + ".", "Tell whoever runs the repository.");
        }
    }

    /** Why nobody vouches for the index; empty where somebody does. */
    private Optional<String> distrust(Repository repository, byte[] index) throws IOException {
        Optional<byte[]> file = repository.read(RepositoryIndex.SIGNATURE, MOST_OF_A_SIGNATURE);
        if (file.isEmpty()) {
            return Optional.of("Its index is signed by nobody.");
        }
        SignatureFile signature = signature(repository, file.get());
        if (!signature.fits(RepositoryIndex.statement(index))) {
            throw refused(repository, "The signature is wrong: its index is not what " + signature.key() + " signed.",
                "Nothing was fetched. Tell whoever runs the repository.");
        }
        if (trusted.known(signature.key()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of("Its index is signed by " + signature.key() + ", whom you do not trust.");
    }

    private static SignatureFile signature(Repository repository, byte[] file) {
        try {
            return SignatureFile.parse(file);
        } catch (IllegalArgumentException e) {
            throw refused(repository, "The signature of its index could not be checked: " + e.getMessage() + ".",
                "Nothing was fetched. Tell whoever runs the repository.");
        }
    }

    private static PackRefusedException refused(Repository repository, String cause, String next) {
        return new PackRefusedException(new Refusal("The repository " + repository.where() + " is not used.", cause, next));
    }
}
