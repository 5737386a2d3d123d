package org.dorsal.core.packs.internal.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.file.PackArtifact;
import org.dorsal.core.packs.internal.file.PackIntake;
import org.dorsal.core.packs.internal.file.Sha256;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.dorsal.core.packs.internal.ledger.DurableFile;
import org.dorsal.core.packs.internal.trust.SignatureFile;
import org.dorsal.core.packs.internal.trust.SigningKey;

/** Makes a folder of zips and jars a repository. */
public final class IndexWriter {
    private final PackIntake intake;
    private final Staging staging;
    private final Clock clock;

    public IndexWriter(PackIntake intake, Staging staging, Clock clock) {
        this.intake = intake;
        this.staging = staging;
        this.clock = clock;
    }

    /**
     * @param issued when it counts as made; empty for now
     * @throws PackRefusedException naming the first file that is no pack
     */
    List<AvailablePack> write(Path folder, Optional<Instant> issued, Optional<SigningKey> key) throws IOException {
        List<AvailablePack> packs = staging.with(staged -> packs(folder, staged));
        byte[] index = new RepositoryIndex(issued.orElseGet(() -> issued(folder, packs)), packs).bytes();
        Path signature = folder.resolve(RepositoryIndex.SIGNATURE);
        // Without the signature first: a new index beside an old signature would be taken for altered.
        Files.deleteIfExists(signature);
        DurableFile.write(folder.resolve(RepositoryIndex.FILE), index);
        if (key.isPresent()) {
            DurableFile.write(signature, SignatureFile.of(RepositoryIndex.statement(index), key.get()));
        }
        return packs;
    }

    /** The same packs are the same index; others are of later than those before, whatever the clock says. */
    private Instant issued(Path folder, List<AvailablePack> packs) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return before(folder).map(before -> {
            Instant next = before.issued().plusSeconds(1);
            return before.packs().equals(packs) ? before.issued() : next.isAfter(now) ? next : now;
        }).orElse(now);
    }

    private static Optional<RepositoryIndex> before(Path folder) {
        try {
            return Optional.of(RepositoryIndex.read(Files.readAllBytes(folder.resolve(RepositoryIndex.FILE)), folder.toString()));
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private List<AvailablePack> packs(Path folder, Path staged) throws IOException {
        List<AvailablePack> packs = new ArrayList<>();
        Map<Coordinate, Path> seen = new HashMap<>();
        for (Path file : files(folder)) {
            AvailablePack pack = pack(folder, file, staged);
            Path other = seen.put(pack.coordinate(), file);
            if (other != null) {
                throw refused(file, "It is " + pack.coordinate() + ", and so is " + other.getFileName() + ".", "Take one of the two out.");
            }
            packs.add(pack);
        }
        packs.sort(Comparator.comparing(AvailablePack::id).thenComparing(pack -> pack.coordinate().version()));
        return packs;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".jar") || file.toString().endsWith(".zip")).sorted().toList();
        }
    }

    private AvailablePack pack(Path folder, Path file, Path staged) throws IOException {
        String name = file.getFileName().toString();
        if (!RepositoryIndex.isPath(name)) {
            throw refused(file, "A web server could not serve a file of that name.",
                "Rename it: letters of English, digits, dots, '-' and '_'.");
        }
        PackArtifact artifact = intake.take(file, staged);
        byte[] bytes = Files.readAllBytes(file);
        return new AvailablePack(artifact.coordinate(), artifact.title(), Sha256.of(bytes), bytes.length, artifact.needs(),
            artifact.code(), folder.toString(), name);
    }

    private static PackRefusedException refused(Path file, String cause, String next) {
        return new PackRefusedException(new Refusal("The file " + file.getFileName() + " cannot be in the repository.", cause, next));
    }
}
