package org.dorsal.core.packs.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.Wish;
import org.dorsal.core.packs.internal.audit.Audit;
import org.dorsal.core.packs.internal.file.FilePackIntake;
import org.dorsal.core.packs.internal.file.Limits;
import org.dorsal.core.packs.internal.file.PackArtifact;
import org.dorsal.core.packs.internal.ledger.LedgerFile;
import org.dorsal.core.packs.internal.ledger.LedgerInForce;
import org.dorsal.core.packs.internal.ledger.PackStore;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.dorsal.core.packs.internal.platform.PackDoesNotRunException;
import org.dorsal.core.packs.internal.platform.RunningPacks;
import org.dorsal.core.packs.internal.repository.Fetched;
import org.dorsal.core.packs.internal.transition.Targets;
import org.dorsal.core.packs.internal.transition.Transitions;
import org.dorsal.core.packs.internal.verify.PackVerification;
import org.dorsal.core.packs.internal.trust.Trust;

/** A home whose packs change on a real disk; what runs is only remembered. */
public final class AHome implements RunningPacks {
    public final Path folder;
    public final PackStore store;
    public final LedgerFile file;
    public final LedgerInForce ledger;
    public final Transitions transitions;
    /** What happened, in its order. */
    public final List<String> told = new ArrayList<>();
    public final Set<String> running = new TreeSet<>();
    public Trust.Standing standing = new Trust.Standing.Unsigned();
    public SafetyDiff safety = SafetyDiff.NONE;
    public List<PackProblem> problems = List.of();
    public Optional<String> doesNotRun = Optional.empty();
    public List<Fetched> fetched = List.of();
    public boolean auditFails;
    public Happening beforeSwitch = () -> { };

    /** What befalls the disk. */
    public interface Happening {
        void happen() throws IOException;
    }

    private final Path given;

    public AHome(Path folder) {
        this.folder = folder;
        this.given = folder.resolve("given");
        this.store = new PackStore(folder.resolve("packs/store"));
        this.file = new LedgerFile(folder.resolve("packs/ledger.json"));
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        List<InstalledPack> bundled = List.of(APack.called("triage").version("0.1.0").digest("b0").checking("heart").bundled().installed());
        this.ledger = new LedgerInForce(file, () -> bundled, clock);
        Targets targets = new Targets(new FilePackIntake(new PackInspector(), () -> Limits.STANDARD),
            (wanted, there, staging) -> fetched, artifact -> standing, () -> bundled, clock);
        this.transitions = new Transitions(ledger, store, new Staging(folder.resolve("packs/staging")), targets,
            (together, others) -> found(together), artifact -> standing, (changes, after, files) -> safety, this, this::audit);
        ledger.current().packs().forEach(pack -> running.add(pack.coordinate().toString()));
    }

    private Map<PackArtifact, PackVerification.Found> found(List<PackArtifact> together) {
        return together.stream().collect(Collectors.toMap(Function.identity(), pack -> new PackVerification.Found(problems, List.of())));
    }

    private Audit.Begun audit(long from, long to, String action) throws IOException {
        if (auditFails) {
            throw new IOException("no room");
        }
        told.add("audit " + to + " " + action);
        return outcome -> told.add(outcome + " " + action);
    }

    /** A pack in a folder, to be installed. */
    public String pack(String id, String version, String... needs) {
        return write(id, version, needs.length == 0 ? AHeader.of(id, version)
            : AHeader.of(id, version).replace("\"[1.0,2)\"}", "\"[1.0,2)\", \"packs\": {\"" + needs[0] + "\": \"" + needs[1] + "\"}}"));
    }

    /** The same with some other content. */
    public String packWith(String id, String version, String extra) {
        String folderOfPack = pack(id, version);
        try {
            Files.writeString(Path.of(folderOfPack).resolve("NOTES.txt"), extra);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folderOfPack;
    }

    private String write(String id, String version, String header) {
        try {
            Path pack = Files.createDirectories(given.resolve(id + "-" + version + "-" + System.nanoTime()));
            Files.writeString(pack.resolve("pack.json"), header);
            return pack.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does what is wished, with all consents. */
    public void does(Wish wish) {
        try (Proposal proposal = transitions.propose(wish)) {
            transitions.carryOut(proposal, EnumSet.allOf(Consent.class));
        }
    }

    public void installs(String... packs) {
        does(new Wish.Install(List.of(packs)));
    }

    public void upgrades(String... packs) {
        does(new Wish.Upgrade(List.of(packs)));
    }

    /** The packs that a platform would come up with that starts now. */
    public List<String> onDisk() {
        return file.read().map(ledgerOnDisk -> ledgerOnDisk.packs().stream().map(pack -> pack.coordinate().toString()).toList())
            .orElse(List.of("as unpacked"));
    }

    /** What lies in the staging folder. */
    public List<String> staged() {
        try (Stream<Path> all = Files.list(folder.resolve("packs/staging"))) {
            return all.map(path -> path.getFileName().toString()).filter(name -> !name.equals("lock")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void befall() {
        try {
            beforeSwitch.happen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path bundledFile(String pack) {
        return folder.resolve("repository").resolve(pack + ".jar");
    }

    @Override
    public Set<String> touchedBy(List<PackChange> changes) {
        Set<String> touched = new TreeSet<>();
        changes.forEach(change -> change.after().or(change::before).ifPresent(pack -> touched.add(pack.bundle())));
        return touched;
    }

    @Override
    public void change(List<PackChange> changes, Function<InstalledPack, Path> fileOf, List<InstalledPack> after) {
        told.add("switch, on the disk are " + onDisk());
        befall();
        changes.stream().flatMap(change -> change.after().stream()).filter(pack -> !pack.bundled())
            .filter(pack -> !Files.exists(fileOf.apply(pack))).findFirst().ifPresent(pack -> {
                throw new IllegalStateException("the file of " + pack.id() + " is not there");
            });
        doesNotRun.ifPresent(why -> {
            throw new PackDoesNotRunException(changes.get(0).id(), why, null);
        });
        running.clear();
        after.forEach(pack -> running.add(pack.coordinate().toString()));
    }
}
