package org.dorsal.core.packs.internal.transition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dorsal.api.safety.Level;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.Wish;
import org.dorsal.core.packs.given.AHome;
import org.dorsal.core.packs.internal.trust.Trust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransitionsTest {
    private static final List<String> NECK = List.of("neck 1.0.0", "triage 0.1.0");
    private static final List<String> NONE = List.of("triage 0.1.0");

    private AHome home;

    @BeforeEach
    void inAHome(@TempDir Path folder) {
        home = new AHome(folder);
    }

    @Test
    void whatIsInstalledIsWrittenDownBeforeItRuns() {
        home.installs(home.pack("neck", "1.0.0"));

        assertEquals(List.of("audit 1 install neck 1.0.0, accepted: unsigned", "DONE install neck 1.0.0, accepted: unsigned",
            "switch, on the disk are " + NECK), home.told);
        assertEquals(NECK, home.onDisk());
        assertEquals(Set.copyOf(NECK), home.running);
    }

    @Test
    void whatIsOnlyProposedChangesNothingAndLeavesNothing() throws IOException {
        home.transitions.propose(new Wish.Install(List.of(home.pack("neck", "1.0.0")))).close();

        assertEquals(List.of("as unpacked"), home.onDisk());
        assertEquals(List.of(), home.told);
        assertEquals(List.of(), home.staged());
    }

    @Test
    void aRefusedProposalLeavesNothingStaged() throws IOException {
        home.problems = List.of(new PackProblem("rules/neck.json", 3, 7, "/rules/0", "It does not compile.", "Mend it."));

        Refusal refusal = refusal(new Wish.Install(List.of(home.pack("neck", "1.0.0"))));

        assertEquals("rules/neck.json:3:7: It does not compile.", refusal.cause());
        assertEquals(List.of(), home.staged());
    }

    @Test
    void severalPacksEnterTogether() {
        home.installs(home.pack("neck", "1.0.0", "hips", "[1,2)"), home.pack("hips", "1.0.0"));

        assertEquals(List.of("hips 1.0.0", "neck 1.0.0", "triage 0.1.0"), home.onDisk());
    }

    @Test
    void aPackThatDoesNotRunIsUndoneOnTheDiskToo() {
        home.doesNotRun = Optional.of("Its rule divides by zero.");

        Refusal refusal = refusalOf(() -> home.installs(home.pack("neck", "1.0.0")));

        assertEquals("The pack neck does not run. Its rule divides by zero.", refusal.cause());
        assertEquals(NONE, home.onDisk());
        assertEquals(List.of("audit 2 undone: install neck 1.0.0", "DONE undone: install neck 1.0.0"), home.told.subList(3, 5));
    }

    @Test
    void afterAnUndoneChangeTheNextIsAsUsual() {
        home.doesNotRun = Optional.of("Its rule divides by zero.");
        refusalOf(() -> home.installs(home.pack("neck", "1.0.0")));
        home.doesNotRun = Optional.empty();

        home.installs(home.pack("neck", "1.0.0"));

        assertEquals(NECK, home.onDisk());
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() {
        home.auditFails = true;

        Refusal refusal = refusalOf(() -> home.installs(home.pack("neck", "1.0.0")));

        assertEquals("It could not be written: no room.", refusal.cause());
        assertEquals(List.of("as unpacked"), home.onDisk());
        assertEquals(Set.copyOf(NONE), home.running);
    }

    @Test
    void aLedgerThatCannotBeWrittenLeavesTheOldOne() throws IOException {
        home.installs(home.pack("neck", "1.0.0"));
        Files.createDirectories(home.folder.resolve("packs/ledger.json.new/in-the-way"));

        refusalOf(() -> home.installs(home.pack("hips", "1.0.0")));

        assertEquals(NECK, home.onDisk());
        assertEquals(Set.copyOf(NECK), home.running);
        assertEquals("NOT_DONE install hips 1.0.0, accepted: unsigned", home.told.get(home.told.size() - 1));
    }

    @Test
    void whetherItWasCarriedOutIsNotClaimedWhereTheDiskDoesNotSay() throws IOException {
        home.installs(home.pack("neck", "1.0.0"));
        Path ledger = home.folder.resolve("packs/ledger.json");
        Files.writeString(ledger, "damaged by others meanwhile");
        Files.createDirectories(home.folder.resolve("packs/ledger.json.new/in-the-way"));

        Refusal refusal = refusalOf(() -> home.installs(home.pack("hips", "1.0.0")));

        assertEquals("It is not known whether the install hips 1.0.0 was carried out.", refusal.what());
        assertEquals("BEGUN install hips 1.0.0, accepted: unsigned", home.told.get(home.told.size() - 1));
        assertEquals(Set.copyOf(NECK), home.running);
    }

    @Test
    void anUndoingThatCannotBeWrittenIsSaidWithTheWayBack() throws IOException {
        home.doesNotRun = Optional.of("Its rule divides by zero.");
        home.beforeSwitch = () -> Files.createDirectories(home.folder.resolve("packs/ledger.json.new/in-the-way"));

        Refusal refusal = refusalOf(() -> home.installs(home.pack("neck", "1.0.0")));

        assertEquals("That could not be written: look after the disk, then run `dorsal pack rollback`.", refusal.next());
        Files.delete(home.folder.resolve("packs/ledger.json.new/in-the-way"));
        Files.delete(home.folder.resolve("packs/ledger.json.new"));
        home.beforeSwitch = () -> { };
        home.doesNotRun = Optional.empty();
        home.does(new Wish.Rollback());
        assertEquals(NONE, home.onDisk());
    }

    @Test
    void theLastChangeIsUndoneByOneRollbackAndThatByAnother() {
        home.installs(home.pack("neck", "1.0.0"));
        home.upgrades(home.pack("neck", "1.1.0"));

        home.does(new Wish.Rollback());
        assertEquals(NECK, home.onDisk());
        home.does(new Wish.Rollback());
        assertEquals(List.of("neck 1.1.0", "triage 0.1.0"), home.onDisk());
    }

    @Test
    void withoutAChangeThereIsNothingToGoBackTo() {
        assertEquals("There is nothing to go back to.", refusal(new Wish.Rollback()).what());
    }

    @Test
    void theFilesThatARollbackNeedsAreKeptAndOthersForgotten() throws IOException {
        for (int version = 0; version <= 13; version++) {
            String pack = home.pack("neck", "1." + version + ".0");
            if (version == 0) {
                home.installs(pack);
            } else {
                home.upgrades(pack);
            }
        }

        try (Stream<Path> files = Files.list(home.folder.resolve("packs/store"))) {
            assertEquals(11, files.count());
        }
        home.ledger.current().earlier().stream().flatMap(state -> state.packs().stream()).filter(pack -> !pack.bundled())
            .map(InstalledPack::digest).forEach(digest -> assertEquals(Optional.empty(), home.store.lacking(digest)));
    }

    @Test
    void aRollbackWhoseFileWasAlteredIsRefusedAndAnInstallationPutsAWholeOneInItsPlace() throws IOException {
        String first = home.pack("neck", "1.0.0");
        home.installs(first);
        Path file = home.store.file(home.ledger.current().packs().get(0).digest());
        home.upgrades(home.pack("neck", "1.1.0"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertEquals("Its file " + file + " was altered or cut off.", refusal(new Wish.Rollback()).cause());
        home.does(new Wish.Uninstall("neck"));
        home.installs(first);
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    @Test
    void aRollbackWhoseFileIsGoneIsRefused() throws IOException {
        home.installs(home.pack("neck", "1.0.0"));
        String digest = home.ledger.current().packs().get(0).digest();
        home.upgrades(home.pack("neck", "1.1.0"));
        Files.delete(home.store.file(digest));

        assertEquals("The pack neck 1.0.0 cannot be put back.", refusal(new Wish.Rollback()).what());
    }

    @Test
    void aPackThatAnotherNeedsStays() {
        home.installs(home.pack("neck", "1.0.0"), home.pack("hips", "1.0.0", "neck", "[1,2)"));

        assertEquals("It needs the pack neck (1.0.0 or newer, below 2.0.0), and none is there.", refusal(new Wish.Uninstall("neck")).cause());
        assertEquals("It needs the pack neck (1.0.0 or newer, below 2.0.0), and neck 2.0.0 is there.",
            refusal(new Wish.Upgrade(List.of(home.pack("neck", "2.0.0")))).cause());
    }

    @Test
    void aPackWithoutWhatItNeedsIsRefused() {
        assertEquals("It needs the pack hips (1.0.0 or newer, below 2.0.0), and none is there.",
            refusal(new Wish.Install(List.of(home.pack("neck", "1.0.0", "hips", "[1,2)")))).cause());
    }

    @Test
    void aVersionDoesNotGoDown() {
        home.installs(home.pack("neck", "1.2.0"));

        assertEquals("neck 1.2.0 is installed, which is newer.", refusal(new Wish.Upgrade(List.of(home.pack("neck", "1.1.9")))).cause());
    }

    @Test
    void oneVersionHasOneContent() {
        home.installs(home.pack("neck", "1.0.0"));

        assertEquals("The same version is installed with another content: one of the two is not what it says.",
            refusal(new Wish.Upgrade(List.of(home.packWith("neck", "1.0.0", "more")))).cause());
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        home.installs(home.pack("neck", "1.0.0"));

        assertEquals("It is installed already.", refusal(new Wish.Install(List.of(home.pack("neck", "1.0.0")))).cause());
        try (Proposal again = home.transitions.propose(new Wish.Upgrade(List.of(home.pack("neck", "1.0.0"))))) {
            assertEquals(List.of(), again.changes());
        }
    }

    @Test
    void aBundledPackIsNotReplaced() {
        assertEquals("A pack of that id came with Dorsal and cannot be replaced.",
            refusal(new Wish.Install(List.of(home.pack("triage", "9.0.0")))).cause());
        assertEquals("A pack of that id came with Dorsal and cannot be replaced.",
            refusal(new Wish.Upgrade(List.of(home.pack("triage", "9.0.0")))).cause());
    }

    @Test
    void aBundledPackThatWasUninstalledStaysAway() {
        home.does(new Wish.Uninstall("triage"));

        assertEquals(List.of(), home.onDisk());
        assertEquals(List.of(), home.ledger.current().packs());
    }

    @Test
    void whatNobodyHasSignedNeedsConsent() {
        try (Proposal proposal = home.transitions.propose(new Wish.Install(List.of(home.pack("neck", "1.0.0"))))) {
            assertEquals(Set.of(Consent.UNSIGNED), proposal.needed());
            refusalOf(() -> home.transitions.carryOut(proposal, Set.of()));
        }
        assertEquals(List.of("as unpacked"), home.onDisk());
    }

    @Test
    void whatATrustedKeySignedNeedsNone() {
        home.standing = new Trust.Standing.Trusted("Clinic (0011)");

        try (Proposal proposal = home.transitions.propose(new Wish.Install(List.of(home.pack("neck", "1.0.0"))))) {
            assertEquals(Set.of(), proposal.needed());
            home.transitions.carryOut(proposal, Set.of());
        }
        assertEquals(Optional.of("Clinic (0011)"), home.ledger.current().packs().get(0).signer());
    }

    @Test
    void aWrongSignatureAndOneThatCouldNotBeCheckedAreRefusedInDifferentWords() {
        Wish neck = new Wish.Install(List.of(home.pack("neck", "1.0.0")));
        home.standing = new Trust.Standing.Wrong("it is not what Clinic signed.");
        assertEquals("The signature is wrong: it is not what Clinic signed.", refusal(neck).cause());
        home.standing = new Trust.Standing.Unchecked("the list of trusted keys cannot be read.");
        assertEquals("Its signature could not be checked: the list of trusted keys cannot be read.", refusal(neck).cause());
    }

    @Test
    void whatOpensSomethingNeedsConsentAndIsWrittenDown() {
        home.standing = new Trust.Standing.Trusted("Clinic (0011)");
        home.safety = new SafetyDiff(List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(new SafetyDiff.Answer("pregnant", Level.CONSULT, Level.SELF_CARE, Set.of("cat-cow"), Set.of(), Set.of(), Optional.empty())));
        Wish neck = new Wish.Install(List.of(home.pack("neck", "1.0.0")));
        try (Proposal proposal = home.transitions.propose(neck)) {
            refusalOf(() -> home.transitions.carryOut(proposal, Set.of(Consent.UNSIGNED)));
            home.transitions.carryOut(proposal, Set.of(Consent.LOOSER_SAFETY));
        }

        assertEquals("audit 1 install neck 1.0.0, accepted: looser-safety", home.told.get(0));
    }

    @Test
    void aProposalDoesNotOutliveAnotherChange() {
        try (Proposal first = home.transitions.propose(new Wish.Install(List.of(home.pack("neck", "1.0.0"))))) {
            home.installs(home.pack("hips", "1.0.0"));

            assertEquals("Other packs were changed since it was proposed.",
                refusalOf(() -> home.transitions.carryOut(first, Set.of(Consent.UNSIGNED))).cause());
        }
        assertEquals(List.of("hips 1.0.0", "triage 0.1.0"), home.onDisk());
    }

    @Test
    void whileTheLedgerIsDamagedNothingIsChanged() throws IOException {
        home.installs(home.pack("neck", "1.0.0"));
        Path ledger = home.folder.resolve("packs/ledger.json");
        Files.writeString(ledger, Files.readString(ledger).replace("neck", "beck"));
        AHome later = new AHome(home.folder);

        assertTrue(refusalOf(() -> later.installs(later.pack("hips", "1.0.0"))).cause().contains("ledger.json is damaged"));
        assertFalse(later.ledger.damage().isEmpty());
    }

    @Test
    void aMisspeltPackIsGuessed() {
        home.installs(home.pack("neck", "1.0.0"));

        assertEquals("Did you mean neck?", refusal(new Wish.Uninstall("nekc")).cause());
    }

    private Refusal refusal(Wish wish) {
        return refusalOf(() -> home.transitions.propose(wish).close());
    }

    private static Refusal refusalOf(org.junit.jupiter.api.function.Executable attempt) {
        return assertThrows(PackRefusedException.class, attempt).refusal();
    }
}
