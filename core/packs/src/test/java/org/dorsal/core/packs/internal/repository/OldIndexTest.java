package org.dorsal.core.packs.internal.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.given.ARepository;
import org.dorsal.core.packs.given.AWebServer;
import org.dorsal.core.packs.internal.trust.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who kept an old index, with its signature, and sends it again so that an upgrade stays hidden. */
class OldIndexTest {
    private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant SECOND = Instant.parse("2026-02-03T04:05:06Z");

    @TempDir
    private Path root;
    private ARepository repository;
    private AWebServer server;
    private Path secret;
    private Map<String, byte[]> old;

    @BeforeEach
    void aRepositoryThatIsServedAndHasBecomeNewer() throws IOException {
        repository = new ARepository(root).with("neck", "1.0.0");
        server = new AWebServer(repository.folder);
        repository.setting = server.url();
        SigningKey runner = SigningKey.generated("Who runs it");
        secret = Files.writeString(root.resolve("runner.key"), runner.pem());
        repository.trusted.add(runner.known());
        repository.indexedWith(secret);
        old = kept();
        repository.now = SECOND;
        repository.with("neck", "1.1.0").indexedWith(secret);
    }

    @AfterEach
    void closeTheServer() {
        server.close();
    }

    @Test
    void anOldIndexIsRefusedOnceANewerOneWasSeen() {
        repository.repositories().search("");
        putBack(old);

        assertEquals(new Refusal("The repository " + server.url() + " is not used.", "Its index is of " + FIRST + ", and one of " + SECOND
            + " was there before: newer packs may be hidden from you.", "Ask whoever runs it. If it was put back on purpose, run"
            + " `dorsal pack trust index " + server.url() + "`."), repository.refusal(List.of(), "neck"));
    }

    @Test
    void whoNeverSawANewerOneTakesIt() {
        putBack(old);

        assertEquals(List.of("neck-1.0.0"), repository.fetch(List.of(), "neck"));
    }

    @Test
    void theSameAndNewerOnesAreTaken() {
        assertEquals(List.of("neck-1.1.0"), repository.fetch(List.of(), "neck"));
        assertEquals(List.of("neck-1.1.0"), repository.fetch(List.of(), "neck"));
        repository.now = SECOND.plusSeconds(1);
        repository.with("neck", "1.2.0").indexedWith(secret);
        assertEquals(List.of("neck-1.2.0"), repository.fetch(List.of(), "neck"));
    }

    @Test
    void aMirrorThatWasCopiedIsAnotherPlaceWithAMemoryOfItsOwn() throws IOException {
        Path mirror = Files.createDirectory(root.resolve("mirror"));
        copy(repository.folder, mirror);
        repository.repositories().search("");
        repository.setting = mirror.toString();
        assertEquals(List.of("neck-1.1.0"), repository.fetch(List.of(), "neck"));

        old.forEach((file, bytes) -> write(mirror.resolve(file), bytes));

        assertEquals("The repository " + mirror + " is not used.", repository.refusal(List.of(), "neck").what());
    }

    @Test
    void aFolderWhoseSignatureWasTakenAwayIsNotUsedAnyMore() throws IOException {
        repository.setting = repository.folder.toString();
        repository.repositories().search("");
        Files.delete(repository.folder.resolve("index.json.sig"));

        assertEquals("Its index is signed by nobody. One that you could trust, of " + SECOND + ", was there before.",
            repository.refusal(List.of(), "neck").cause());
    }

    @Test
    void itIsBelievedAgainWhenTheOperatorSaysSoAndThatIsWrittenDown() {
        repository.repositories().search("");
        putBack(old);

        assertEquals(Optional.of(FIRST), repository.repositories().takeBack(server.url()));

        assertEquals(List.of("neck-1.0.0"), repository.fetch(List.of(), "neck"));
        assertEquals(List.of("index of " + server.url() + " taken as it is, of " + FIRST), repository.audited);
    }

    @Test
    void aFolderThatNobodySignsAnyMoreIsUsedAgainWhenTheOperatorSaysSo() throws IOException {
        repository.setting = repository.folder.toString();
        repository.repositories().search("");
        Files.delete(repository.folder.resolve("index.json.sig"));

        assertEquals(Optional.empty(), repository.repositories().takeBack(repository.folder.toString()));

        assertEquals(List.of("neck-1.1.0"), repository.fetch(List.of(), "neck"));
    }

    @Test
    void onlyARepositoryThatIsSetCanBeTakenBack() {
        assertEquals("/elsewhere is no repository that is set.", assertThrows(PackRefusedException.class,
            () -> repository.repositories().takeBack("/elsewhere")).refusal().cause());
    }

    @Test
    void whereWhatWasSeenCannotBeReadNothingIsBelieved() throws IOException {
        repository.repositories().search("");
        byte[] seen = Files.readAllBytes(repository.seen);
        for (int length = 0; length < seen.length; length++) {
            Files.write(repository.seen, java.util.Arrays.copyOf(seen, length));
            assertEquals("It could not be checked whether its index is older than before: the file " + repository.seen
                + " cannot be read: it is damaged.", repository.refusal(List.of(), "neck").cause(), "cut off at " + length);
        }
    }

    @Test
    void anIndexIsAlwaysOfLaterThanTheOneBeforeWhateverTheClockSays() throws IOException {
        repository.now = FIRST;
        repository.with("neck", "1.2.0").indexedWith(secret);

        assertEquals(SECOND.plusSeconds(1), issued());
    }

    @Test
    void anIndexOfTheSamePacksIsTheSame() throws IOException {
        byte[] index = kept().get("index.json");
        repository.now = SECOND.plusSeconds(100);
        repository.indexed();

        assertEquals(new String(index), new String(kept().get("index.json")));
    }

    private Instant issued() throws IOException {
        return RepositoryIndex.read(kept().get("index.json"), "").issued();
    }

    private Map<String, byte[]> kept() throws IOException {
        Map<String, byte[]> kept = new HashMap<>();
        for (String file : List.of("index.json", "index.json.sig")) {
            if (Files.exists(repository.folder.resolve(file))) {
                kept.put(file, Files.readAllBytes(repository.folder.resolve(file)));
            }
        }
        return kept;
    }

    private void putBack(Map<String, byte[]> files) {
        files.forEach((file, bytes) -> write(repository.folder.resolve(file), bytes));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
