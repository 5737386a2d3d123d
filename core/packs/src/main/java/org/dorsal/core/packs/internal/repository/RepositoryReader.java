package org.dorsal.core.packs.internal.repository;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.dorsal.core.packs.AuditTrail;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.audit.Audit;
import org.dorsal.core.packs.internal.file.DiskWords;
import org.dorsal.core.packs.internal.trust.SignatureFile;
import org.dorsal.core.packs.internal.trust.TrustedKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the index of a repository, and believes it where a key that is trusted signed it and it is no older than before. */
public final class RepositoryReader {
    private static final Logger LOG = LoggerFactory.getLogger(RepositoryReader.class);
    private static final int MOST = 20_000_000;
    private static final int MOST_OF_A_SIGNATURE = 10_000;

    private final TrustedKeys trusted;
    private final SeenIndexes seen;
    private final Audit audit;
    private final LongSupplier generation;

    /** @param generation of the ledger */
    public RepositoryReader(TrustedKeys trusted, SeenIndexes seen, Audit audit, LongSupplier generation) {
        this.trusted = trusted;
        this.seen = seen;
        this.audit = audit;
        this.generation = generation;
    }

    /**
     * @param issued when its index was made
     * @param distrust why nobody vouches for that, in a sentence; empty where somebody does
     */
    record Contents(Instant issued, List<AvailablePack> packs, Optional<String> distrust) {
    }

    /** @throws PackRefusedException when it cannot be reached, must not be believed or is older than one that was seen */
    Contents read(Repository repository) {
        Contents contents = asItIs(repository);
        Optional<Instant> newest = newest(repository);
        if (contents.distrust().isPresent() && newest.isPresent()) {
            throw old(repository, contents.distrust().get() + " One that you could trust, of " + newest.get() + ", was there before.");
        }
        if (newest.filter(contents.issued()::isBefore).isPresent()) {
            throw old(repository, "Its index is of " + contents.issued() + ", and one of " + newest.get()
                + " was there before: newer packs may be hidden from you.");
        }
        if (contents.distrust().isEmpty()) {
            remember(repository, contents.issued());
        }
        return contents;
    }

    private static PackRefusedException old(Repository repository, String cause) {
        return refused(repository, cause, "Ask whoever runs it. If it was put back on purpose, run `dorsal pack trust index "
            + repository.where() + "`.");
    }

    private Optional<Instant> newest(Repository repository) {
        try {
            return seen.newest(repository.where());
        } catch (IOException e) {
            throw refused(repository, "It could not be checked whether its index is older than before: the file " + seen.file()
                + " cannot be read: " + DiskWords.of(e) + ".", "Restore a backup of that file, or remove it.");
        }
    }

    /** Where that fails, nothing can be installed either. */
    private void remember(Repository repository, Instant issued) {
        try {
            seen.saw(repository.where(), issued);
        } catch (IOException e) {
            LOG.warn("How new the index of a repository is cannot be kept", e);
        }
    }

    /** @throws PackRefusedException when it cannot be reached or must not be believed, however new it is */
    Contents asItIs(Repository repository) {
        try {
            byte[] bytes = repository.read(RepositoryIndex.FILE, MOST)
                .orElseThrow(() -> new IOException("it has no " + RepositoryIndex.FILE));
            Optional<String> distrust = distrust(repository, bytes);
            if (repository.isRemote() && distrust.isPresent()) {
                throw refused(repository, distrust.get(), "If you know who runs it, trust their key with `dorsal pack trust add KEYFILE`.");
            }
            RepositoryIndex index = RepositoryIndex.read(bytes, repository.where());
            return new Contents(index.issued(), index.packs(), distrust);
        } catch (IOException e) {
            throw refused(repository, "It cannot be read: " + DiskWords.of(e) + ".",
                "Check the network and `dorsal settings get packs.repositories`, then try again.");
        } catch (IllegalArgumentException e) {
            throw refused(repository, "Its index cannot be read: " + e.getMessage() + ".", "Tell whoever runs the repository.");
        }
    }

    /**
     * Believes an index though a newer one was seen: the operator knows why.
     *
     * @return when it was made; empty where nobody vouches for that
     */
    Optional<Instant> takeBack(Repository repository) {
        Contents contents = asItIs(repository);
        Optional<Instant> to = contents.distrust().isEmpty() ? Optional.of(contents.issued()) : Optional.empty();
        long now = generation.getAsLong();
        try {
            Audit.Begun begun = audit.begin(now, now, "index of " + repository.where() + " taken as it is, "
                + contents.distrust().map(nobody -> "signed by nobody who is trusted").orElse("of " + contents.issued()));
            AuditTrail.Outcome outcome = AuditTrail.Outcome.BEGUN;
            try {
                seen.takeBack(repository.where(), to);
                outcome = AuditTrail.Outcome.DONE;
            } finally {
                begun.ended(outcome);
            }
        } catch (IOException e) {
            throw new PackRefusedException(new Refusal("Nothing was changed.", "It cannot be written down: " + DiskWords.of(e) + ".",
                "Look after the disk, then try again."));
        }
        return to;
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
        return trusted.known(signature.key()).isPresent() ? Optional.empty()
            : Optional.of("Its index is signed by " + signature.key() + ", whom you do not trust.");
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
