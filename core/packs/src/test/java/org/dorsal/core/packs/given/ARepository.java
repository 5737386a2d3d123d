package org.dorsal.core.packs.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.file.FilePackIntake;
import org.dorsal.core.packs.internal.file.Limits;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.dorsal.core.packs.internal.repository.Fetched;
import org.dorsal.core.packs.internal.repository.IndexWriter;
import org.dorsal.core.packs.internal.repository.Repositories;
import org.dorsal.core.packs.internal.repository.RepositoryReader;
import org.dorsal.core.packs.internal.repository.SeenIndexes;
import org.dorsal.core.packs.internal.trust.TrustedKeys;
import org.junit.jupiter.api.Assertions;

/** A folder of packs with an index, and somebody who fetches from it, or from wherever it is served. */
public final class ARepository {
    public final Path folder;
    public final Path downloads;
    public final TrustedKeys trusted;
    public final Path seen;
    public final List<String> audited = new ArrayList<>();
    /** The repository inside the archive; not there unless a test makes it. */
    public Path archive;
    public Instant now = Instant.parse("2026-01-02T03:04:05Z");
    public String setting;
    public Duration patience = Duration.ofSeconds(10);

    private final Path home;
    private int stagings;

    public ARepository(Path root) throws IOException {
        this.home = root.resolve("home");
        this.folder = Files.createDirectories(root.resolve("repository"));
        this.downloads = home.resolve("packs/downloads");
        this.trusted = new TrustedKeys(home.resolve("packs/trusted-keys"));
        this.seen = home.resolve("packs/seen-indexes.json");
        this.archive = root.resolve("archive");
        this.setting = folder.toString();
    }

    /** @param needs ids and ranges by turns */
    public ARepository with(String id, String version, String... needs) {
        pack(id, version, needs).at(folder.resolve(id + "-" + version + ".zip"));
        return this;
    }

    /** A pack that is large enough to come in more than one go. */
    public ARepository withLarge(String id, String version) {
        byte[] picture = new byte[1_000_000];
        new java.util.Random(7).nextBytes(picture);
        pack(id, version).with("pictures/large.png", picture).at(folder.resolve(id + "-" + version + ".zip"));
        return this;
    }

    private static AZip pack(String id, String version, String... needs) {
        StringBuilder packs = new StringBuilder();
        for (int i = 0; i < needs.length; i += 2) {
            packs.append(i == 0 ? "" : ", ").append('"').append(needs[i]).append("\": \"").append(needs[i + 1]).append('"');
        }
        return new AZip().with("pack.json", AHeader.of(id, version).replace("\"[1.0,2)\"}", "\"[1.0,2)\", \"packs\": {" + packs + "}}"));
    }

    public ARepository indexed() {
        repositories().index(folder, Optional.empty(), Optional.empty());
        return this;
    }

    public ARepository indexedWith(Path secret) {
        repositories().index(folder, Optional.empty(), Optional.of(secret));
        return this;
    }

    public Repositories repositories() {
        FilePackIntake intake = new FilePackIntake(new PackInspector(), () -> Limits.STANDARD);
        return new Repositories(() -> setting, archive,
            new RepositoryReader(trusted, new SeenIndexes(seen), (from, to, action) -> {
                audited.add(action);
                return outcome -> { };
            }, () -> 0),
            new IndexWriter(intake, new Staging(home.resolve("packs/staging")), Clock.fixed(now, ZoneOffset.UTC)), downloads, patience);
    }

    /** What is fetched beside what is installed, as the names of the files without what they have in common. */
    public List<String> fetch(List<InstalledPack> installed, String... wanted) {
        return fetched(installed, wanted).stream()
            .map(fetched -> fetched.file().getFileName().toString().replace("fetched-", "").replace(".jar", "") + (fetched.asked() ? "" : " (needed)"))
            .toList();
    }

    public List<Fetched> fetched(List<InstalledPack> installed, String... wanted) {
        try {
            Path staging = Files.createDirectories(home.resolve("staging" + stagings++));
            return repositories().fetch(Arrays.asList(wanted), installed, staging);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Refusal refusal(List<InstalledPack> installed, String... wanted) {
        return Assertions.assertThrows(PackRefusedException.class, () -> fetch(installed, wanted)).refusal();
    }

    /** What came of files that are not whole. */
    public List<Path> unfinished() throws IOException {
        if (Files.notExists(downloads)) {
            return List.of();
        }
        try (var files = Files.list(downloads)) {
            return files.toList();
        }
    }
}
