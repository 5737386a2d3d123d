package org.dorsal.core.packs.internal.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.given.APack;
import org.dorsal.core.packs.given.ARepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolutionTest {
    @TempDir
    private Path root;
    private ARepository repository;

    @BeforeEach
    void anEmptyRepository() throws IOException {
        repository = new ARepository(root);
    }

    @Test
    void theNewestEditionIsFetched() {
        repository.with("neck", "1.0.0").with("neck", "1.10.0").with("neck", "1.9.0").indexed();

        assertEquals(List.of("neck-1.10.0"), repository.fetch(List.of(), "neck"));
    }

    @Test
    void theNewestEditionInTheRangeIsFetched() {
        repository.with("neck", "1.0.0").with("neck", "1.10.0").with("neck", "2.0.0").indexed();

        assertEquals(List.of("neck-1.10.0"), repository.fetch(List.of(), "neck@[1,2)"));
        assertEquals(List.of("neck-1.0.0"), repository.fetch(List.of(), "neck@1.0.0"));
        assertEquals(List.of("neck-2.0.0"), repository.fetch(List.of(), "neck@(1.10,9)"));
    }

    @Test
    void allThatAPackNeedsComesAlong() {
        repository.with("arm", "1.0.0", "shoulder", "[1,2)").with("shoulder", "1.0.0", "neck", "[1,2)").with("neck", "1.0.0").with("hip", "1.0.0").indexed();

        assertEquals(List.of("arm-1.0.0", "neck-1.0.0 (needed)", "shoulder-1.0.0 (needed)"), repository.fetch(List.of(), "arm"));
    }

    @Test
    void whatIsInstalledAndFitsStays() {
        repository.with("shoulder", "1.0.0", "neck", "[1,2)").with("neck", "1.5.0").indexed();

        assertEquals(List.of("shoulder-1.0.0"), repository.fetch(List.of(installed("neck", "1.0.0")), "shoulder"));
    }

    @Test
    void whatIsInstalledAndTooOldIsReplaced() {
        repository.with("shoulder", "1.0.0", "neck", "[1.5,2)").with("neck", "1.5.0").indexed();

        assertEquals(List.of("neck-1.5.0 (needed)", "shoulder-1.0.0"), repository.fetch(List.of(installed("neck", "1.0.0")), "shoulder"));
    }

    @Test
    void whatNeedsAnOlderEditionIsUpgradedAlong() {
        repository.with("neck", "2.0.0").with("shoulder", "2.0.0", "neck", "[2,3)").indexed();
        List<InstalledPack> installed = List.of(installed("neck", "1.0.0"),
            APack.called("shoulder").version("1.0.0").needing("neck", "[1,2)").installed());

        assertEquals(List.of("neck-2.0.0", "shoulder-2.0.0 (needed)"), repository.fetch(installed, "neck"));
    }

    @Test
    void anOlderEditionIsFetchedWhereTheNewestLacksSomething() {
        repository.with("shoulder", "1.0.0").with("shoulder", "2.0.0", "neck", "[1,2)").indexed();

        assertEquals(List.of("shoulder-1.0.0"), repository.fetch(List.of(), "shoulder"));
    }

    @Test
    void anEditionIsChosenThatSuitsAll() {
        repository.with("arm", "1.0.0", "neck", "[1,3)").with("shoulder", "1.0.0", "neck", "[1,2)").with("neck", "1.0.0").with("neck", "2.0.0").indexed();

        assertEquals(List.of("arm-1.0.0", "neck-1.0.0 (needed)", "shoulder-1.0.0"), repository.fetch(List.of(), "arm", "shoulder"));
    }

    @Test
    void packsThatNeedEachOtherComeTogether() {
        repository.with("arm", "1.0.0", "neck", "[1,2)").with("neck", "1.0.0", "arm", "[1,2)").indexed();

        assertEquals(List.of("arm-1.0.0", "neck-1.0.0 (needed)"), repository.fetch(List.of(), "arm"));
    }

    @Test
    void withoutANameAllThatHasSomethingNewerIsFetched() {
        repository.with("neck", "1.1.0").with("neck", "1.2.0").with("shoulder", "1.0.0").with("hip", "3.0.0").with("triage", "9.0.0").indexed();
        List<InstalledPack> installed = List.of(installed("neck", "1.0.0"), installed("shoulder", "1.0.0"), installed("arm", "1.0.0"),
            APack.called("triage").version("0.1.0").bundled().installed());

        assertEquals(List.of("neck-1.2.0"), repository.fetch(installed));
    }

    @Test
    void withoutANameNothingIsFetchedThatDoesNotFit() {
        repository.with("neck", "2.0.0").with("neck", "1.5.0").indexed();
        List<InstalledPack> installed = List.of(installed("neck", "1.0.0"),
            APack.called("shoulder").version("1.0.0").needing("neck", "[1,2)").installed());

        assertEquals(List.of("neck-1.5.0"), repository.fetch(installed));
    }

    @Test
    void whatIsUpToDateIsNotFetchedAgain() {
        repository.with("neck", "1.0.0").indexed();

        assertEquals(List.of(), repository.fetch(List.of(installed("neck", "1.0.0"))));
        assertEquals(List.of(), repository.fetch(List.of(installed("neck", "1.0.0")), "neck"));
    }

    @Test
    void whatCameWithDorsalIsNeverReplaced() {
        repository.with("triage", "9.0.0").with("neck", "1.0.0", "triage", "[9,10)").indexed();
        List<InstalledPack> installed = List.of(APack.called("triage").version("0.1.0").bundled().installed());

        assertEquals(List.of(), repository.fetch(installed, "triage"));
        assertEquals("It needs triage [9.0.0,10.0.0), and there is only triage 0.1.0 (installed).", repository.refusal(installed, "neck").cause());
    }

    @Test
    void aPackThatNobodyHasIsSaidToBeMissing() {
        repository.with("neck", "1.0.0").indexed();

        assertEquals(new Refusal("The pack nek is not found.", "No repository has a pack of that id.",
            "Did you mean neck? `dorsal pack search` shows what there is."), repository.refusal(List.of(), "nek"));
        assertEquals("There is only neck 1.0.0.", repository.refusal(List.of(), "neck@[2,3)").cause());
    }

    @Test
    void whatIsLackingIsNamedAtItsRoot() {
        repository.with("arm", "1.0.0", "shoulder", "[1,2)").with("shoulder", "1.0.0", "neck", "[2,3)").with("neck", "1.0.0").indexed();

        assertEquals(new Refusal("The pack shoulder 1.0.0 cannot be installed.", "It needs neck [2.0.0,3.0.0), and there is only neck 1.0.0.",
            "Find that pack and install it first, or set another repository."), repository.refusal(List.of(), "arm"));
    }

    @Test
    void packsThatCannotBothBeThereAreNamed() {
        repository.with("arm", "1.0.0", "neck", "[2,3)").with("shoulder", "1.0.0", "neck", "[1,2)").with("neck", "1.0.0").with("neck", "2.0.0").indexed();

        assertEquals(new Refusal("The packs do not fit together.",
            "They need different editions of neck: arm 1.0.0 needs neck [2.0.0,3.0.0); shoulder 1.0.0 needs neck [1.0.0,2.0.0).",
            "Upgrade those that need the older one, or uninstall them first."), repository.refusal(List.of(), "arm", "shoulder"));
    }

    @Test
    void anUpgradeThatAnInstalledPackCannotFollowIsRefused() {
        repository.with("neck", "2.0.0").indexed();
        List<InstalledPack> installed = List.of(installed("neck", "1.0.0"),
            APack.called("shoulder").version("1.0.0").needing("neck", "[1,2)").installed());

        assertTrue(repository.refusal(installed, "neck@[2,3)").cause().contains("shoulder 1.0.0 needs neck [1.0.0,2.0.0)"),
            () -> repository.refusal(installed, "neck@[2,3)").toString());
    }

    @Test
    void amongManyPacksTheNeedsOfOneAreFound() {
        for (int i = 0; i < 200; i++) {
            repository.with("pack" + i, "1.0.0", i == 0 ? new String[0] : new String[] {"pack" + i / 2, "[1,2)"});
        }
        repository.indexed();

        assertEquals(9, repository.fetch(List.of(), "pack199").size());
    }

    @Test
    void whatIsWrittenWronglyIsRefused() {
        repository.with("neck", "1.0.0").indexed();

        assertEquals("'NECK' is not found.", repository.refusal(List.of(), "NECK").what());
        assertEquals("'new' is no version and no range of versions.", repository.refusal(List.of(), "neck@new").cause());
        assertEquals("'[2,1' is no version and no range of versions.", repository.refusal(List.of(), "neck@[2,1").cause());
    }

    private static InstalledPack installed(String id, String version) {
        return APack.called(id).version(version).installed();
    }
}
