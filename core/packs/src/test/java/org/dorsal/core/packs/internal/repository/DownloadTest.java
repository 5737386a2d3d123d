package org.dorsal.core.packs.internal.repository;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.given.ARepository;
import org.dorsal.core.packs.given.AWebServer;
import org.dorsal.core.packs.given.AWebServer.Manner;
import org.dorsal.core.packs.internal.file.Sha256;
import org.dorsal.core.packs.internal.trust.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    private static final String FILE = "neck-1.0.0.zip";

    @TempDir
    private Path root;
    private ARepository repository;
    private AWebServer server;
    private byte[] whole;

    @BeforeEach
    void aSignedRepositoryOnTheNetwork() throws IOException {
        SigningKey runner = SigningKey.generated("Who runs it");
        repository = new ARepository(root).withLarge("neck", "1.0.0").indexedWith(Files.writeString(root.resolve("runner.key"), runner.pem()));
        repository.trusted.add(runner.known());
        server = new AWebServer(repository.folder);
        repository.setting = server.url();
        whole = Files.readAllBytes(repository.folder.resolve(FILE));
    }

    @AfterEach
    void closeTheServer() {
        server.close();
    }

    @Test
    void aFileComesWhole() throws IOException {
        assertWhole(repository.fetched(List.of(), "neck"));
        assertEquals(List.of("index.json", "index.json.sig", FILE), server.requests);
    }

    @Test
    void whatWasMovedElsewhereIsFollowed() throws IOException {
        repository.setting = server.url() + "/moved/";

        assertWhole(repository.fetched(List.of(), "neck"));
    }

    @Test
    void aFileThatIsCutOffIsRefusedAndGoesOnTheNextTime() throws IOException {
        server.manner = Manner.CUT_OFF;
        Refusal refusal = repository.refusal(List.of(), "neck");
        server.manner = Manner.WELL;

        assertEquals("The pack neck 1.0.0 was not fetched.", refusal.what());
        assertTrue(refusal.next().matches("Run the command again; [0-9]+ of " + whole.length + " bytes are there already."), refusal::next);
        assertWhole(repository.fetched(List.of(), "neck"));
    }

    @Test
    void whateverIsLeftOfAnEarlierDownloadItComesWhole() throws IOException {
        int step = Math.max(64, whole.length / 64);
        for (int length = 0; length <= whole.length; length += step) {
            present(Arrays.copyOf(whole, length));

            assertWhole(repository.fetched(List.of(), "neck"));
        }
    }

    @Test
    void onlyWhatIsMissingIsAskedFor() throws IOException {
        present(Arrays.copyOf(whole, 400_000));

        assertWhole(repository.fetched(List.of(), "neck"));
        assertTrue(server.requests.contains(FILE + " bytes=400000-"), server.requests::toString);
    }

    @Test
    void aServerThatCannotBeginInTheMiddleSendsAllOfIt() throws IOException {
        present(Arrays.copyOf(whole, 400_000));
        server.manner = Manner.WITHOUT_RANGES;

        assertWhole(repository.fetched(List.of(), "neck"));
    }

    @Test
    void aPartOfSomethingElseIsFoundOutAndNotKept() throws IOException {
        byte[] other = Arrays.copyOf(whole, 400_000);
        other[1000] ^= 1;
        present(other);

        assertTrue(repository.refusal(List.of(), "neck").cause().endsWith("is not what its index says: it was altered."));
        assertEquals(List.of(), repository.unfinished());
        assertWhole(repository.fetched(List.of(), "neck"));
    }

    @Test
    void aPartThatIsWholeIsNotAskedForAgain() throws IOException {
        present(whole);

        assertWhole(repository.fetched(List.of(), "neck"));
        assertEquals(List.of("index.json", "index.json.sig"), server.requests);
    }

    @Test
    void aPartThatIsTooLongIsThrownAway() throws IOException {
        present(Arrays.copyOf(whole, whole.length + 10));

        assertWhole(repository.fetched(List.of(), "neck"));
    }

    @Test
    void anAlteredFileIsRefusedAndNothingOfItKept() throws IOException {
        server.alteration = bytes -> {
            bytes[bytes.length / 2] ^= 1;
            return bytes;
        };

        assertEquals(new Refusal("The pack neck 1.0.0 was not fetched.",
            "What " + server.url() + " has as " + FILE + " is not what its index says: it was altered.",
            "Tell whoever runs the repository. Nothing of it was kept."), repository.refusal(List.of(), "neck"));
        assertEquals(List.of(), repository.unfinished());
    }

    @Test
    void aFileThatIsLongerThanItsIndexSaysIsRefused() throws IOException {
        server.alteration = bytes -> Arrays.copyOf(bytes, 50_000_000);

        assertTrue(repository.refusal(List.of(), "neck").cause().endsWith("it was altered."));
        assertEquals(List.of(), repository.unfinished());
    }

    @Test
    void aFileThatIsShorterThanItsIndexSaysIsRefused() {
        server.alteration = bytes -> Arrays.copyOf(bytes, 1000);

        Refusal refusal = repository.refusal(List.of(), "neck");

        assertEquals("It did not come whole from " + server.url() + ": it was cut off.", refusal.cause());
        assertEquals("Run the command again; 1000 of " + whole.length + " bytes are there already.", refusal.next());
    }

    @Test
    void aServerThatFallsSilentIsNotWaitedForForEver() {
        server.manner = Manner.SILENT;
        repository.patience = Duration.ofSeconds(1);

        assertEquals("It did not come whole from " + server.url() + ": nothing more came for 1 s.", repository.refusal(List.of(), "neck").cause());
    }

    @Test
    void aServerThatFailsIsNamedWithItsAnswer() {
        server.manner = Manner.FAILING;

        assertEquals("It did not come whole from " + server.url() + ": the server answers 503 for " + FILE + ".",
            repository.refusal(List.of(), "neck").cause());
    }

    @Test
    void aFileThatIsGoneIsSaidToBe() throws IOException {
        Files.delete(repository.folder.resolve(FILE));

        assertEquals("It did not come whole from " + server.url() + ": the file " + FILE + " is not there.",
            repository.refusal(List.of(), "neck").cause());
    }

    @Test
    void aServerThatIsNotThereIsSaidToBe() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            repository.setting = "http://127.0.0.1:" + free.getLocalPort();
        }

        assertEquals("It cannot be read: nothing answers at 127.0.0.1.", repository.refusal(List.of(), "neck").cause());
    }

    @Test
    void aCopiedMirrorServesWithoutANetwork() throws IOException {
        Path mirror = Files.createDirectory(root.resolve("mirror"));
        for (String name : List.of("index.json", "index.json.sig", FILE)) {
            Files.copy(repository.folder.resolve(name), mirror.resolve(name));
        }
        server.close();
        repository.setting = mirror.toString();

        assertWhole(repository.fetched(List.of(), "neck"));
        assertEquals(List.of(), repository.repositories().search("").notes());
    }

    @Test
    void anAlteredFileOfAFolderIsRefused() throws IOException {
        repository.setting = repository.folder.toString();
        whole[whole.length / 2] ^= 1;
        Files.write(repository.folder.resolve(FILE), whole);

        assertTrue(repository.refusal(List.of(), "neck").cause().endsWith("it was altered."));
    }

    private void present(byte[] part) throws IOException {
        Files.createDirectories(repository.downloads);
        Files.write(repository.downloads.resolve(Sha256.of(whole) + ".part"), part);
    }

    private void assertWhole(List<Fetched> fetched) throws IOException {
        assertEquals(1, fetched.size());
        assertArrayEquals(whole, Files.readAllBytes(fetched.get(0).file()));
        assertEquals(List.of(), repository.unfinished());
    }
}
