package org.dorsal.core.packs.internal.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.PackRepositories;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.given.ARepository;
import org.dorsal.core.packs.given.AWebServer;
import org.dorsal.core.packs.internal.trust.SignatureFile;
import org.dorsal.core.packs.internal.trust.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexTrustTest {
    @TempDir
    private Path root;
    private ARepository repository;
    private AWebServer server;
    private SigningKey runner;
    private Path secret;

    @BeforeEach
    void aRepositoryThatIsServed() throws IOException {
        repository = new ARepository(root).with("neck", "1.0.0");
        server = new AWebServer(repository.folder);
        runner = SigningKey.generated("Who runs it");
        secret = Files.writeString(root.resolve("runner.key"), runner.pem());
    }

    @AfterEach
    void closeTheServer() {
        server.close();
    }

    @Test
    void anUnsignedIndexServesInAFolderWithANote() {
        repository.indexed();

        PackRepositories.Found found = repository.repositories().search("");

        assertEquals(List.of("neck"), found.packs().stream().map(AvailablePack::id).toList());
        assertEquals(List.of("The repository " + repository.folder + ": Its index is signed by nobody."), found.notes());
    }

    @Test
    void anUnsignedIndexIsRefusedFromTheNetwork() {
        repository.indexed().setting = server.url();

        assertEquals(new Refusal("The repository " + server.url() + " is not used.", "Its index is signed by nobody.",
            "If you know who runs it, trust their key with `dorsal pack trust add KEYFILE`."), repository.refusal(List.of(), "neck"));
    }

    @Test
    void anIndexOfAStrangerIsRefusedFromTheNetwork() {
        repository.indexedWith(secret).setting = server.url();

        assertEquals("Its index is signed by " + runner.known() + ", whom you do not trust.", repository.refusal(List.of(), "neck").cause());
    }

    @Test
    void anIndexThatATrustedKeySignedIsBelieved() throws IOException {
        repository.indexedWith(secret).setting = server.url();
        repository.trusted.add(runner.known());

        assertEquals(List.of("neck-1.0.0"), repository.fetch(List.of(), "neck"));
        assertEquals(List.of(), repository.repositories().search("").notes());
    }

    @Test
    void anAlteredIndexIsRefusedEverywhere() throws IOException {
        repository.indexedWith(secret);
        repository.trusted.add(runner.known());
        Path index = repository.folder.resolve("index.json");
        Files.writeString(index, Files.readString(index).replace("1.0.0", "1.0.1"));

        for (String place : List.of(server.url(), repository.folder.toString())) {
            repository.setting = place;
            assertEquals("The signature is wrong: its index is not what " + runner.known() + " signed.", repository.refusal(List.of(), "neck").cause());
        }
    }

    @Test
    void aSignatureThatCannotBeReadIsSaidToBeUnchecked() throws IOException {
        repository.indexedWith(secret);
        Files.writeString(repository.folder.resolve("index.json.sig"), "{");

        assertEquals("The signature of its index could not be checked: it is cut off or altered.",
            repository.refusal(List.of(), "neck").cause());
    }

    @Test
    void aSignatureOfAPackIsNoneOfAnIndex() throws IOException {
        repository.indexedWith(secret);
        byte[] index = Files.readAllBytes(repository.folder.resolve("index.json"));
        Files.write(repository.folder.resolve("index.json.sig"),
            SignatureFile.of(index, runner));
        repository.trusted.add(runner.known());

        assertTrue(repository.refusal(List.of(), "neck").cause().startsWith("The signature is wrong"));
    }

    @Test
    void anIndexThatIsCutOffAnywhereIsRefused() throws IOException {
        repository.indexed();
        Path index = repository.folder.resolve("index.json");
        byte[] whole = Files.readAllBytes(index);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(index, Arrays.copyOf(whole, length));
            assertTrue(repository.refusal(List.of(), "neck").cause().startsWith("Its index cannot be read: "), "cut off at " + length);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "neck-1.0.0.zip | ../../etc/passwd | the file '../../etc/passwd' of neck does not lie in the repository",
        "neck-1.0.0.zip | /etc/passwd | the file '/etc/passwd' of neck does not lie in the repository",
        "neck-1.0.0.zip | //elsewhere.example/x | the file '//elsewhere.example/x' of neck does not lie in the repository",
        "neck-1.0.0.zip | .hidden | the file '.hidden' of neck does not lie in the repository",
        "\"id\" : \"neck\" | \"id\" : \"N E C K\" | 'N E C K' in it cannot be the id of a pack",
        "\"version\" : \"1.0.0\" | \"version\" : \"new\" | a version of neck in it is none",
        "\"format\" : 1 | \"format\" : 2 | it is of a kind that this Dorsal does not know"})
    void anIndexThatLeadsElsewhereOrSaysNonsenseIsRefused(String whole, String altered, String cause) throws IOException {
        repository.indexed();
        Path index = repository.folder.resolve("index.json");
        Files.writeString(index, Files.readString(index).replace(whole, altered));

        assertEquals("Its index cannot be read: " + cause + ".", repository.refusal(List.of(), "neck").cause());
    }

    @Test
    void oneRepositoryThatCannotBeReadDoesNotHinderAnother() throws IOException {
        repository.indexed().setting = root.resolve("gone") + ", " + repository.folder;

        assertEquals(List.of("neck-1.0.0"), repository.fetch(List.of(), "neck"));
        assertEquals("The repository " + root.resolve("gone") + " is not used. It cannot be read: there is no such folder.",
            repository.repositories().search("").notes().get(1));
    }

    @Test
    void whatIsMissingIsLaidToTheRepositoryThatCannotBeRead() {
        repository.indexed().setting = root.resolve("gone") + ", " + repository.folder;

        assertEquals("The repository " + root.resolve("gone") + " is not used.", repository.refusal(List.of(), "hip").what());
    }

    @Test
    void withoutARepositoryNothingIsFetched() {
        repository.setting = " , ";

        assertEquals(new Refusal("Nothing is fetched.", "No pack neck came with Dorsal, and no repository is set.",
            "Set one with `dorsal settings set packs.repositories WHERE`: a folder or a URL."), repository.refusal(List.of(), "neck"));
    }

    @Test
    void whatIsNoUrlIsRefused() {
        repository.setting = "http://[nonsense";

        assertEquals("That is no folder and no URL.", repository.refusal(List.of(), "neck").cause());
    }

    @Test
    void aFolderWithAFileThatIsNoPackDoesNotBecomeARepository() throws IOException {
        Files.writeString(repository.folder.resolve("broken.zip"), "nonsense");

        PackRefusedException refused = assertThrows(PackRefusedException.class, repository::indexed);

        assertEquals("The pack broken.zip is not accepted.", refused.refusal().what());
        assertTrue(Files.notExists(repository.folder.resolve("index.json")));
    }

    @Test
    void twoFilesOfOneEditionDoNotBecomeARepository() throws IOException {
        Files.copy(repository.folder.resolve("neck-1.0.0.zip"), repository.folder.resolve("other.zip"));

        assertEquals("It is neck 1.0.0, and so is neck-1.0.0.zip.",
            assertThrows(PackRefusedException.class, repository::indexed).refusal().cause());
    }

    @Test
    void anIndexIsWrittenAnewWithoutTheSignatureOfTheOldOne() {
        repository.indexedWith(secret);
        repository.with("neck", "1.1.0").indexed();

        assertTrue(Files.notExists(repository.folder.resolve("index.json.sig")));
        assertEquals(List.of("neck-1.1.0"), repository.fetch(List.of(), "neck"));
    }

    @Test
    void aSearchFindsPartsOfIdsAndTitles() {
        repository.with("neck", "1.10.0").with("hip", "1.0.0").indexed();

        assertEquals(List.of("neck 1.10.0", "neck 1.0.0"), coordinates("eck"));
        assertEquals(List.of("hip 1.0.0"), coordinates("THE PACK HIP"));
        assertEquals(Optional.empty(), coordinates("knee").stream().findFirst());
    }

    private List<String> coordinates(String text) {
        return repository.repositories().search(text).packs().stream().map(pack -> pack.coordinate().toString()).toList();
    }
}
