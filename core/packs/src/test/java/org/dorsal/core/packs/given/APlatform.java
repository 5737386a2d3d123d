package org.dorsal.core.packs.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.internal.file.FilePackIntake;
import org.dorsal.core.packs.internal.file.Limits;
import org.dorsal.core.packs.internal.ledger.LedgerFile;
import org.dorsal.core.packs.internal.ledger.LedgerInForce;
import org.dorsal.core.packs.internal.ledger.PackStore;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.dorsal.core.packs.internal.transition.Targets;
import org.dorsal.core.packs.internal.transition.Transitions;
import org.dorsal.core.packs.internal.trust.Trust;
import org.dorsal.core.packs.internal.verify.PackVerifier;

/** A platform that takes in and verifies packs as it is, beside the pack {@code base}, and signed by nobody. */
public final class APlatform {
    public final Transitions transitions;

    private final Path folder;

    public APlatform(Path folder) throws IOException {
        this.folder = folder;
        FilePackIntake intake = new FilePackIntake(new PackInspector(), () -> Limits.STANDARD);
        Path taken = Files.createDirectories(folder.resolve("base"));
        ACatalogue catalogue = ACatalogue.with(intake.take(PackFiles.base().zip().at(taken.resolve("base.zip")), taken));
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        List<InstalledPack> installed = List.of(
            APack.called("base").checking("infection").installed(),
            APack.called("old").version("1.2.0").installed(),
            APack.called("triage").version("0.1.0").bundled().installed());
        LedgerInForce ledger = new LedgerInForce(new LedgerFile(folder.resolve("packs/ledger.json")), () -> installed, clock);
        Trust trust = artifact -> new Trust.Standing.Unsigned();
        Targets targets = new Targets(intake, (wanted, there, staging) -> List.of(), trust, List::of, clock);
        this.transitions = new Transitions(ledger, new PackStore(folder.resolve("packs/store")), new Staging(folder.resolve("packs/staging")),
            targets, new PackVerifier(new PackInspector(), catalogue, () -> Limits.STANDARD), trust, (changes, after, files) -> SafetyDiff.NONE,
            new AHome(folder.resolve("other")), (from, to, action) -> outcome -> { });
    }

    /** The files that packs are kept in, by their names. */
    public List<String> onDisk() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString())
                .filter(name -> !name.equals("packs/staging/lock")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
