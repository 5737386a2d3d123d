package org.dorsal.core.packs.internal.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.BuiltPack;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackAuthoring;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.Verification;
import org.dorsal.core.packs.internal.file.DiskWords;
import org.dorsal.core.packs.internal.file.PackArtifact;
import org.dorsal.core.packs.internal.file.PackIntake;
import org.dorsal.core.packs.internal.file.Unsound;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.dorsal.core.packs.internal.transition.Admission;
import org.dorsal.core.packs.internal.verify.PackVerification;
import org.dorsal.text.Printable;

/** Looks at packs and makes files of them by the same means by which they are installed. */
public final class Workbench implements PackAuthoring {
    private final PackIntake intake;
    private final PackVerification verification;
    private final Supplier<List<InstalledPack>> installed;
    private final Staging staging;

    public Workbench(PackIntake intake, PackVerification verification, Supplier<List<InstalledPack>> installed, Staging staging) {
        this.intake = intake;
        this.verification = verification;
        this.installed = installed;
        this.staging = staging;
    }

    @Override
    public Verification verify(Path given) {
        try {
            return staging.with(folder -> verify(intake.take(given, folder)));
        } catch (PackRefusedException e) {
            return new Verification(Optional.empty(), e.problems().isEmpty() ? List.of(untaken(given, e.refusal())) : e.problems(), List.of());
        } catch (IOException e) {
            throw new PackRefusedException(new Refusal("Nothing can be looked at.", unwritten(staging.folder(), e), "Look after the disk, then try again."));
        }
    }

    private static PackProblem untaken(Path given, Refusal refusal) {
        String name = Optional.ofNullable(given.getFileName()).orElse(given).toString();
        return new PackProblem(Printable.of(name), 0, 0, "", refusal.cause(), refusal.next());
    }

    private Verification verify(PackArtifact pack) {
        Coordinate coordinate = pack.coordinate();
        List<InstalledPack> now = installed.get();
        Stream<PackProblem> admission = now.stream().filter(there -> there.id().equals(coordinate.id()))
            .flatMap(there -> Admission.ofAnother(pack, there).stream()).map(Workbench::inHeader);
        List<InstalledPack> others = now.stream().filter(there -> !there.id().equals(coordinate.id())).toList();
        PackVerification.Found found = verification.verify(pack, others);
        return new Verification(Optional.of(coordinate), Stream.concat(admission, found.problems().stream()).toList(), found.warnings());
    }

    private static PackProblem inHeader(Refusal refusal) {
        return new PackProblem("pack.json", 0, 0, "", refusal.cause(), refusal.next());
    }

    @Override
    public BuiltPack build(Path folder, Optional<Path> out) {
        if (!Files.isDirectory(folder)) {
            throw refused(folder, "It is no folder.", "Name the folder that holds pack.json.");
        }
        try {
            return staging.with(staged -> {
                PackArtifact pack = intake.take(folder, staged);
                assertSound(pack);
                return new BuiltPack(pack.coordinate(), copied(pack, out), pack.digest());
            });
        } catch (IOException e) {
            throw refused(folder, unwritten(staging.folder(), e), "Look after the disk, then try again.");
        }
    }

    /** What would be refused when it is installed is not built. */
    private void assertSound(PackArtifact pack) {
        List<PackProblem> problems = verify(pack).problems();
        if (!problems.isEmpty()) {
            throw new PackRefusedException(Unsound.refusal("The pack " + pack.coordinate() + " is not sound.", problems), problems);
        }
    }

    private static Path copied(PackArtifact pack, Optional<Path> out) {
        Path file = out.orElseGet(() -> Path.of(pack.coordinate().id() + "-" + pack.coordinate().version() + ".jar"));
        try {
            return Files.copy(pack.file(), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw refused(file, "It cannot be written: " + DiskWords.of(e) + ".", "Name another with --out FILE.");
        }
    }

    private static String unwritten(Path file, IOException e) {
        return Printable.of(file.toString()) + " cannot be written: " + DiskWords.of(e) + ".";
    }

    @Override
    public List<String> kinds() {
        return Schemas.KINDS;
    }

    @Override
    public Optional<String> schema(String kind) {
        return Schemas.of(kind);
    }

    private static PackRefusedException refused(Path of, String cause, String next) {
        return new PackRefusedException(new Refusal("No pack is built: " + Printable.of(of.toString()) + ".", cause, next));
    }
}
