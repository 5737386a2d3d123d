package org.dorsal.core.packs.internal.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.PackRepositories;
import org.dorsal.core.packs.given.APack;
import org.dorsal.core.packs.given.ARepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repository inside the archive, beside one that is set. */
class ArchiveRepositoryTest {
    @TempDir
    private Path root;
    private ARepository repository;

    @BeforeEach
    void anArchiveWithTwoPacks() throws IOException {
        ARepository archive = new ARepository(Files.createDirectory(root.resolve("dorsal"))).with("posture", "0.1.0").with("triage", "0.1.0").indexed();
        repository = new ARepository(root);
        repository.archive = archive.folder;
    }

    @Test
    void itIsSearchedWhereNoOtherIsSet() {
        repository.setting = "";

        PackRepositories.Found found = repository.repositories().search("");

        assertEquals(List.of("posture", "triage"), found.packs().stream().map(AvailablePack::id).toList());
        assertEquals(List.of("No repository is set; this is what came with Dorsal. Set one with `dorsal settings set packs.repositories"
            + " WHERE`: a folder or a URL."), found.notes());
    }

    @Test
    void itIsBelievedWithoutASignatureAsDorsalItselfIs() {
        repository.with("neck", "1.0.0").indexed();

        assertEquals(List.of("The repository " + repository.folder + ": Its index is signed by nobody."), repository.repositories().search("").notes());
    }

    @Test
    void whatWasUninstalledComesBackFromIt() {
        repository.setting = "";

        Fetched posture = repository.fetched(List.of(), "posture").get(0);

        assertTrue(posture.bundled());
    }

    @Test
    void whatAPackNeedsComesFromIt() {
        repository.with("neck", "1.0.0", "posture", "[0.1,1)").indexed();

        assertEquals(List.of("neck-1.0.0", "posture-0.1.0 (needed)"), repository.fetch(List.of(), "neck"));
    }

    @Test
    void nobodyElseOffersAPackUnderAnIdOfIts() {
        repository.with("posture", "9.0.0").indexed();

        assertEquals(List.of("posture-0.1.0"), repository.fetch(List.of(), "posture"));
    }

    @Test
    void anIdThatWasSomebodysBeforeStaysTheirs() {
        repository.with("posture", "9.0.0").indexed();

        assertEquals(List.of("posture-9.0.0"), repository.fetch(List.of(APack.called("posture").version("8.0.0").installed()), "posture"));
    }

    @Test
    void whereItIsDamagedTheOthersServe() throws IOException {
        Files.writeString(repository.archive.resolve("index.json"), "{");
        repository.with("neck", "1.0.0").indexed();

        assertEquals(List.of("neck-1.0.0"), repository.fetch(List.of(), "neck"));
    }

    @Test
    void anAlteredPackInItIsNotTaken() throws IOException {
        Files.write(repository.archive.resolve("posture-0.1.0.zip"), new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        repository.setting = "";

        assertEquals("The pack posture 0.1.0 was not fetched.", repository.refusal(List.of(), "posture").what());
    }
}
