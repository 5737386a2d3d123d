package org.dorsal.core.packs.internal.transition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Wish;
import org.dorsal.core.packs.given.AHome;
import org.dorsal.core.packs.internal.repository.Fetched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchedPacksTest {
    private AHome home;

    @BeforeEach
    void inAHome(@TempDir Path folder) {
        home = new AHome(folder);
    }

    @Test
    void whatIsNeededComesAlongWithWhatIsInstalled() {
        fetched(home.pack("neck", "1.0.0", "hips", "[1,2)"), true);
        fetched(home.pack("hips", "1.0.0"), false);

        assertEquals(List.of("hips 1.0.0", "neck 1.0.0", "triage 0.1.0"), after(new Wish.Install(List.of("neck"))));
    }

    @Test
    void whatIsNeededMayBeUpgradedByAnInstallation() {
        home.installs(home.pack("hips", "1.0.0"));
        fetched(home.pack("neck", "1.0.0", "hips", "[2,3)"), true);
        fetched(home.pack("hips", "2.0.0"), false);

        assertEquals(List.of("hips 2.0.0", "neck 1.0.0", "triage 0.1.0"), after(new Wish.Install(List.of("neck"))));
    }

    @Test
    void whatIsNeededMayBeNewInAnUpgrade() {
        home.installs(home.pack("neck", "1.0.0"));
        fetched(home.pack("neck", "2.0.0", "hips", "[1,2)"), true);
        fetched(home.pack("hips", "1.0.0"), false);

        assertEquals(List.of("hips 1.0.0", "neck 2.0.0", "triage 0.1.0"), after(new Wish.Upgrade(List.of())));
    }

    @Test
    void whatIsNeededIsNeverGoneBackWith() {
        home.installs(home.pack("hips", "2.0.0"));
        fetched(home.pack("hips", "1.0.0"), false);

        assertEquals("hips 2.0.0 is installed, which is newer.", assertThrows(PackRefusedException.class,
            () -> after(new Wish.Install(List.of("neck")))).refusal().cause());
    }

    @Test
    void whereNothingIsNewerNothingChanges() {
        home.installs(home.pack("neck", "1.0.0"));

        try (Proposal proposal = home.transitions.propose(new Wish.Upgrade(List.of()))) {
            assertEquals(List.of(), proposal.changes());
        }
    }

    @Test
    void whereAPackCameFromIsKept() {
        fetched(home.pack("neck", "1.0.0"), true);

        try (Proposal proposal = home.transitions.propose(new Wish.Install(List.of("neck")))) {
            assertEquals("https://packs.example", proposal.changes().get(0).after().map(InstalledPack::origin).orElseThrow());
        }
    }

    @Test
    void whatCameWithDorsalComesBackAsWhatItIs() {
        home.does(new Wish.Uninstall("triage"));
        home.fetched = List.of(new Fetched(Path.of(home.pack("triage", "0.1.0")), "/dorsal/repository", true, true));

        try (Proposal proposal = home.transitions.propose(new Wish.Install(List.of("triage")))) {
            InstalledPack triage = proposal.changes().get(0).after().orElseThrow();
            assertTrue(triage.bundled());
            assertEquals(Set.of("heart"), triage.checks());
            assertEquals(Set.of(), proposal.needed());
        }
    }

    @Test
    void nothingElseTakesThePlaceOfWhatCameWithDorsalAndWasUninstalled() {
        home.does(new Wish.Uninstall("triage"));
        fetched(home.pack("triage", "9.0.0"), true);

        assertEquals("A pack of that id came with Dorsal and cannot be replaced.", assertThrows(PackRefusedException.class,
            () -> after(new Wish.Install(List.of("triage")))).refusal().cause());
        assertThrows(PackRefusedException.class, () -> after(new Wish.Install(List.of(home.pack("triage", "0.1.0")))));
    }

    private void fetched(String pack, boolean asked) {
        List<Fetched> all = new ArrayList<>(home.fetched);
        all.add(new Fetched(Path.of(pack), "https://packs.example", asked, false));
        home.fetched = all;
    }

    private List<String> after(Wish wish) {
        try (Proposal proposal = home.transitions.propose(wish)) {
            return ((StagedProposal) proposal).target().packs().stream().map(pack -> pack.coordinate().toString()).toList();
        }
    }
}
