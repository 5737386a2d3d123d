package org.dorsal.core.packs.internal.transition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.AuditTrail.Outcome;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.Wish;
import org.dorsal.core.packs.internal.audit.Audit;
import org.dorsal.core.packs.internal.file.DiskWords;
import org.dorsal.core.packs.internal.file.PackArtifact;
import org.dorsal.core.packs.internal.file.Unsound;
import org.dorsal.core.packs.internal.ledger.Ledger;
import org.dorsal.core.packs.internal.ledger.LedgerInDoubtException;
import org.dorsal.core.packs.internal.ledger.LedgerInForce;
import org.dorsal.core.packs.internal.ledger.PackStore;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.dorsal.core.packs.internal.platform.PackDoesNotRunException;
import org.dorsal.core.packs.internal.platform.RunningPacks;
import org.dorsal.core.packs.internal.safety.SafetyRehearsal;
import org.dorsal.core.packs.internal.trust.Trust;
import org.dorsal.core.packs.internal.verify.PackVerification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in which packs change, whatever was wished: stage, verify, resolve, rehearse; then keep, write down, commit,
 * switch, remove. One change at a time.
 */
public final class Transitions {
    private static final Logger LOG = LoggerFactory.getLogger(Transitions.class);

    private final LedgerInForce ledger;
    private final PackStore store;
    private final Staging staging;
    private final Targets targets;
    private final PackVerification verification;
    private final Trust trust;
    private final SafetyRehearsal rehearsal;
    private final RunningPacks running;
    private final Audit audit;

    public Transitions(LedgerInForce ledger, PackStore store, Staging staging, Targets targets, PackVerification verification,
            Trust trust, SafetyRehearsal rehearsal, RunningPacks running, Audit audit) {
        this.ledger = ledger;
        this.store = store;
        this.staging = staging;
        this.targets = targets;
        this.verification = verification;
        this.trust = trust;
        this.rehearsal = rehearsal;
        this.running = running;
        this.audit = audit;
    }

    public synchronized Proposal propose(Wish wish) {
        ledger.damage().ifPresent(damage -> {
            throw new PackRefusedException(damage);
        });
        Path folder = staged();
        try {
            return propose(wish, ledger.current(), folder);
        } catch (RuntimeException e) {
            Staging.remove(folder);
            throw e;
        }
    }

    private StagedProposal propose(Wish wish, Ledger now, Path folder) {
        Target target = targets.of(wish, now, folder);
        Set<Consent> needed = EnumSet.noneOf(Consent.class);
        verify(target).forEach((artifact, found) -> {
            assertSound(artifact, found.problems());
            admit(artifact, needed);
        });
        new Needs(target.packs()).assertMet();
        List<PackChange> changes = target.changes(now.packs());
        changes.stream().flatMap(change -> change.after().stream()).forEach(pack -> assertThere(pack, target));
        SafetyDiff safety = rehearsal.of(changes, target.packs(), files(changes, target));
        if (safety.isLooser()) {
            needed.add(Consent.LOOSER_SAFETY);
        }
        Set<String> touched = new TreeSet<>(running.touchedBy(changes));
        return new StagedProposal(now.generation(), target, changes, touched, safety, needed, folder);
    }

    private Map<PackArtifact, PackVerification.Found> verify(Target target) {
        List<InstalledPack> others = target.packs().stream().filter(pack -> !target.staged().containsKey(pack.digest())).toList();
        return verification.verify(List.copyOf(target.staged().values()), others);
    }

    private static void assertSound(PackArtifact artifact, List<PackProblem> problems) {
        if (!problems.isEmpty()) {
            throw new PackRefusedException(Unsound.refusal("The pack " + artifact.coordinate() + " is not sound.", problems), problems);
        }
    }

    private void admit(PackArtifact artifact, Set<Consent> needed) {
        Trust.Standing standing = trust.of(artifact);
        if (standing instanceof Trust.Standing.Wrong wrong) {
            throw refused("The pack " + artifact.coordinate() + " is not installed.", "The signature is wrong: " + wrong.why(), "Get the pack again from its author.");
        }
        if (standing instanceof Trust.Standing.Unchecked unchecked) {
            throw refused("The pack " + artifact.coordinate() + " is not installed.",
                "Its signature could not be checked: " + unchecked.why(), "Mend that, then try again.");
        }
        if (standing instanceof Trust.Standing.Trusted) {
            return;
        }
        if (artifact.code()) {
            String by = standing instanceof Trust.Standing.Stranger stranger
                ? "It is signed by " + stranger.key() + ", whom you do not trust yet." : "It is signed by nobody.";
            throw refused("The pack " + artifact.coordinate() + " brings code, and that needs a signature that you trust.", by,
                "If you know its author, run `dorsal pack trust add KEYFILE` with the key they gave you.");
        }
        needed.add(Consent.UNSIGNED);
    }

    private void assertThere(InstalledPack pack, Target target) {
        if (pack.bundled() || target.staged().containsKey(pack.digest())) {
            return;
        }
        store.lacking(pack.digest()).ifPresent(why -> {
            throw refused("The pack " + pack.coordinate() + " cannot be put back.", why, "Install it again from " + pack.origin() + ".");
        });
    }

    private Map<String, Path> files(List<PackChange> changes, Target target) {
        Map<String, Path> files = new HashMap<>();
        changes.stream().flatMap(change -> change.before().stream()).forEach(pack -> files.put(pack.digest(), file(pack)));
        target.packs().forEach(pack -> files.put(pack.digest(), file(pack)));
        target.staged().forEach((digest, artifact) -> files.put(digest, artifact.file()));
        return files;
    }

    private Path file(InstalledPack pack) {
        return pack.bundled() ? running.bundledFile(pack.id()) : store.file(pack.digest());
    }

    public synchronized void carryOut(Proposal given, Set<Consent> consents) {
        if (!(given instanceof StagedProposal proposal)) {
            throw new IllegalArgumentException("a proposal of somebody else");
        }
        assertAllowed(proposal, consents);
        Ledger before = ledger.current();
        commit(proposal, words(proposal, consents));
        try {
            running.change(proposal.changes(), this::file, proposal.target().packs());
        } catch (PackDoesNotRunException e) {
            LOG.warn("The {} is undone: {} {}", proposal.target().reason(), e.pack(), e.why(), e);
            boolean written = undo(before, proposal);
            throw refused(proposal.target().undone(),
                (e.pack().isEmpty() ? "" : "The pack " + e.pack() + " does not run. ") + e.why(),
                written ? "Everything is as it was. `dorsal doctor` and the log say more."
                    : "That could not be written: look after the disk, then run `dorsal pack rollback`.");
        }
        forgetUnneeded();
    }

    private void assertAllowed(StagedProposal proposal, Set<Consent> consents) {
        if (proposal.generation() != ledger.current().generation()) {
            throw refused(proposal.target().undone(),
                "Other packs were changed since it was proposed.", "Run the command again.");
        }
        Set<Consent> missing = new TreeSet<>(proposal.needed());
        missing.removeAll(consents);
        if (missing.contains(Consent.UNSIGNED)) {
            throw refused(proposal.target().undone(), "A pack is signed by nobody whom you trust.",
                "Add --allow-unsigned if you know where it comes from.");
        }
        if (missing.contains(Consent.LOOSER_SAFETY)) {
            throw refused(proposal.target().undone(), "It would open something that is closed now, or take away what closes it.",
                "Read what changes with --dry-run; add --accept-looser-safety if that is meant.");
        }
    }

    private static String words(StagedProposal proposal, Set<Consent> consents) {
        String with = consents.stream().filter(proposal.needed()::contains).sorted().map(Enum::name)
            .map(name -> name.toLowerCase(java.util.Locale.ROOT).replace('_', '-')).collect(Collectors.joining(", "));
        return proposal.target().reason() + (with.isEmpty() ? "" : ", accepted: " + with);
    }

    /** What is on the disk after this is what the platform comes up with, whatever happens to this process. */
    private void commit(StagedProposal proposal, String words) {
        String reason = proposal.target().reason();
        try {
            for (PackArtifact artifact : proposal.target().staged().values()) {
                store.keep(artifact.file(), artifact.digest());
            }
            audited(proposal.generation(), words, () -> ledger.advance(reason, proposal.target().packs()));
        } catch (LedgerInDoubtException e) {
            LOG.error("Whether the {} was written is not known", reason, e);
            throw refused("It is not known whether the " + reason + " was carried out.",
                "The disk failed when it was written: " + DiskWords.of(e) + ". Until Dorsal ends, all is as it was.",
                "Look after the disk, then run `dorsal pack list`.");
        } catch (IOException e) {
            LOG.warn("The {} could not be written", reason, e);
            throw refused(proposal.target().undone(),
                "It could not be written: " + DiskWords.of(e) + ".", "Look after the disk, then try again.");
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** Written down before it is done, and again with how it ended: nothing that was done is missing, nothing else is claimed. */
    private void audited(long generation, String words, Writing writing) throws IOException {
        Audit.Begun begun = audit.begin(generation, generation + 1, words);
        Outcome outcome = Outcome.NOT_DONE;
        try {
            writing.run();
            outcome = Outcome.DONE;
        } catch (LedgerInDoubtException e) {
            outcome = Outcome.BEGUN;
            throw e;
        } finally {
            begun.ended(outcome);
        }
    }

    private boolean undo(Ledger before, StagedProposal proposal) {
        try {
            audited(proposal.generation() + 1, "undone: " + proposal.target().reason(), () -> ledger.retreat(before));
            return true;
        } catch (IOException e) {
            LOG.error("The ledger names packs that do not run, and cannot be written", e);
            return false;
        }
    }

    private void forgetUnneeded() {
        try {
            store.keepOnly(ledger.digests());
        } catch (IOException e) {
            LOG.warn("Packs that nobody needs any more stay behind", e);
        }
    }

    private Path staged() {
        try {
            return staging.open();
        } catch (IOException e) {
            throw refused("Nothing can be staged.", "The folder " + staging.folder() + " cannot be written: " + DiskWords.of(e) + ".",
                "Look after the disk, then try again.");
        }
    }

    private static PackRefusedException refused(String what, String cause, String next) {
        return new PackRefusedException(new Refusal(what, cause, next));
    }
}
