package org.dorsal.core.packs.internal.dropin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.DropIn;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the installed packs to what lies in the folder. Which pack came from which file is known by its origin in the
 * ledger. Nobody is asked, so what needs a yes is refused, but for what the settings allow.
 */
final class DroppedPacks {
    private static final Logger LOG = LoggerFactory.getLogger(DroppedPacks.class);
    private static final int TRIES = 3;

    private final Path folder;
    private final PackOperations packs;
    private final Set<Consent> allowed;
    private final ProblemFiles problems;

    DroppedPacks(Path folder, PackOperations packs, boolean unsigned) {
        this.folder = folder;
        this.packs = packs;
        this.allowed = unsigned ? EnumSet.of(Consent.UNSIGNED) : EnumSet.noneOf(Consent.class);
        this.problems = new ProblemFiles(folder);
    }

    /** Something was put into the folder, or is another than before. */
    synchronized void there(Path file) {
        telling(file, () -> change(new Wish.Put(file, origin(file)), "pack install " + file));
    }

    /** Something was taken out of the folder. */
    synchronized void gone(Path file) {
        telling(file, () -> packs.inventory().packs().stream().filter(pack -> pack.origin().equals(origin(file)))
            .map(InstalledPack::id).forEach(id -> change(new Wish.Uninstall(id), "pack uninstall " + id)));
    }

    /** What was taken out while nobody watched. */
    void catchUp() {
        Set<Path> gone = new TreeSet<>();
        packs.inventory().packs().stream().map(InstalledPack::origin).filter(origin -> origin.startsWith(origin(Path.of(""))))
            .map(origin -> folder.resolveSibling(origin)).forEach(gone::add);
        try {
            problems.all().stream().map(DropIn.Problem::file).forEach(gone::add);
        } catch (IOException e) {
            LOG.warn("the drop-in folder cannot be read", e);
        }
        gone.stream().filter(Files::notExists).forEach(this::gone);
    }

    private static String origin(Path file) {
        return DropInFolder.NAME + "/" + file.getFileName();
    }

    private void change(Wish wish, String command) {
        for (int tries = 1; ; tries++) {
            long generation = packs.inventory().generation();
            try (Proposal proposal = packs.propose(wish)) {
                if (!proposal.changes().isEmpty()) {
                    assertAllowed(proposal, command);
                    packs.carryOut(proposal, allowed);
                }
                return;
            } catch (PackRefusedException e) {
                boolean othersChanged = packs.inventory().generation() != generation;
                if (tries == TRIES || !othersChanged) {
                    throw e;
                }
            }
        }
    }

    private void assertAllowed(Proposal proposal, String command) {
        String id = proposal.changes().get(0).id();
        if (proposal.needed().contains(Consent.LOOSER_SAFETY)) {
            throw refused(id, "It would open something that is closed now, or take away what closes it, and that needs your yes.",
                "Read what changes with `dorsal " + command + " --dry-run`; add --accept-looser-safety instead if that is meant.");
        }
        if (proposal.needed().contains(Consent.UNSIGNED) && !allowed.contains(Consent.UNSIGNED)) {
            throw refused(id, "It is signed by nobody whom you trust, and nobody can be asked here.",
                "Run `dorsal " + command + "`, or allow it for all with `dorsal settings set dropin.unsigned true`.");
        }
    }

    private static PackRefusedException refused(String id, String cause, String next) {
        return new PackRefusedException(new Refusal("The pack " + id + " was left as it is.", cause, next), List.of());
    }

    private void telling(Path file, Runnable change) {
        try {
            change.run();
            problems.clear(file);
        } catch (PackRefusedException e) {
            tell(file, e);
        } catch (IOException e) {
            LOG.warn("the problem of {} is mended, and the text about it cannot be removed", file, e);
        } catch (RuntimeException e) {
            LOG.error("{} in the drop-in folder could not be taken", file, e);
            tell(file, new PackRefusedException(new Refusal(file.getFileName() + " was not taken.",
                "Something went wrong that nobody foresaw: " + e.getClass().getSimpleName() + ".",
                "The log in the home says more; `dorsal doctor` checks the installation.")));
        }
    }

    private void tell(Path file, PackRefusedException why) {
        LOG.info("{} in the drop-in folder was refused: {}", file.getFileName(), why.getMessage());
        try {
            problems.write(file, why);
        } catch (IOException e) {
            LOG.warn("the text about {} cannot be written", file, e);
        }
    }
}
