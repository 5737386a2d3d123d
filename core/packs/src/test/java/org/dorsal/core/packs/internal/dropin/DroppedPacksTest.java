package org.dorsal.core.packs.internal.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dorsal.api.safety.Level;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.DropIn;
import org.dorsal.core.packs.Inventory;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.Wish;
import org.dorsal.core.packs.given.AHome;
import org.dorsal.core.packs.internal.trust.Trust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedPacksTest {
    private static final String BUNDLED = "triage 0.1.0";

    @TempDir
    private Path folder;
    private AHome home;
    private Path dropIn;
    private DroppedPacks dropped;

    @BeforeEach
    void makeHome() throws IOException {
        home = new AHome(folder);
        home.standing = new Trust.Standing.Trusted("key");
        dropIn = Files.createDirectories(folder.resolve("drop-in"));
        dropped = packs(false);
    }

    private DroppedPacks packs(boolean unsigned) {
        return new DroppedPacks(dropIn, operations(home), unsigned);
    }

    @Test
    void whatIsPutThereIsInstalled() throws IOException {
        dropped.there(put("neck", home.pack("neck", "1.0.0")));

        assertEquals(List.of("neck 1.0.0", BUNDLED), home.onDisk());
        assertEquals(List.of(), problems());
    }

    @Test
    void whatIsReplacedByANewerEditionIsUpgraded() throws IOException {
        dropped.there(put("neck", home.pack("neck", "1.0.0")));
        dropped.there(put("neck", home.pack("neck", "1.1.0")));

        assertEquals(List.of("neck 1.1.0", BUNDLED), home.onDisk());
    }

    @Test
    void whatIsThereAlreadyIsNotChanged() throws IOException {
        Path neck = put("neck", home.pack("neck", "1.0.0"));
        dropped.there(neck);
        long generation = home.ledger.current().generation();
        dropped.there(neck);

        assertEquals(generation, home.ledger.current().generation());
        assertEquals(List.of(), problems());
    }

    @Test
    void whatIsTakenAwayIsUninstalled() throws IOException {
        Path neck = put("neck", home.pack("neck", "1.0.0"));
        dropped.there(neck);
        remove(neck);
        dropped.gone(neck);

        assertEquals(List.of(BUNDLED), home.onDisk());
    }

    @Test
    void whatWasTakenAwayWhileNobodyWatchedIsUninstalledAtTheNextStart() throws IOException {
        Path neck = put("neck", home.pack("neck", "1.0.0"));
        dropped.there(neck);
        dropped.there(put("hips", home.pack("hips", "1.0.0")));
        remove(neck);
        packs(false).catchUp();

        assertEquals(List.of("hips 1.0.0", BUNDLED), home.onDisk());
    }

    @Test
    void whatWasInstalledByCommandStays() throws IOException {
        home.installs(home.pack("neck", "1.0.0"));
        Path neck = dropIn.resolve("neck");
        dropped.gone(neck);
        packs(false).catchUp();

        assertEquals(List.of("neck 1.0.0", BUNDLED), home.onDisk());
    }

    @Test
    void whatIsRefusedIsToldBesideItUntilItIsMended() throws IOException {
        Path neck = put("neck", home.pack("neck", "0.9.0"));
        Files.writeString(neck.resolve("pack.json"), "{");
        dropped.there(neck);

        assertEquals(List.of("as unpacked"), home.onDisk());
        assertEquals(List.of("neck.problems.txt"), problems());
        assertEquals(1, new ProblemFiles(dropIn).all().size());
        assertEquals(neck, new ProblemFiles(dropIn).all().get(0).file());

        dropped.there(put("neck", home.pack("neck", "1.0.0")));
        assertEquals(List.of(), problems());
    }

    @Test
    void theTextAboutWhatIsGoneGoesToo() throws IOException {
        Path neck = put("neck", home.pack("neck", "0.9.0"));
        Files.writeString(neck.resolve("pack.json"), "{");
        dropped.there(neck);
        remove(neck);
        packs(false).catchUp();

        assertEquals(List.of(), problems());
    }

    @Test
    void whatNobodySignedIsLeftUnlessTheSettingsAllowIt() throws IOException {
        home.standing = new Trust.Standing.Unsigned();
        Path neck = put("neck", home.pack("neck", "1.0.0"));
        dropped.there(neck);

        assertEquals(List.of("as unpacked"), home.onDisk());
        assertTrue(Files.readString(dropIn.resolve("neck.problems.txt")).contains("dropin.unsigned true"));

        packs(true).there(neck);
        assertEquals(List.of("neck 1.0.0", BUNDLED), home.onDisk());
        assertEquals(List.of(), problems());
    }

    @Test
    void whatOpensSomethingIsLeftWhateverTheSettings() throws IOException {
        home.safety = new SafetyDiff(List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(new SafetyDiff.Answer("pregnant", Level.CONSULT, Level.CONSULT, Set.of("cat-cow"), Set.of(), Set.of(), Optional.empty())));
        Path neck = put("neck", home.pack("neck", "1.0.0"));
        packs(true).there(neck);

        assertEquals(List.of("as unpacked"), home.onDisk());
        assertTrue(Files.readString(dropIn.resolve("neck.problems.txt")).contains("--accept-looser-safety"));
    }

    @Test
    void aFolderIsTakenItselfAndNotTheJarThatFileInstallMadeOfIt() throws IOException {
        put("neck", home.pack("neck", "1.0.0"));
        Path jars = folder.resolve("jars");
        new DropInInstaller(dropIn, jars, dropped).install(new File(jars.toFile(), "neck.jar"));

        assertEquals(List.of("neck 1.0.0", BUNDLED), home.onDisk());
    }

    @Test
    void whatLiesElsewhereOrIsHiddenIsNotTaken() throws IOException {
        Path elsewhere = Path.of(home.pack("neck", "1.0.0"));
        DropInInstaller installer = new DropInInstaller(dropIn, folder.resolve("jars"), dropped);
        installer.install(elsewhere.toFile());
        installer.install(put(".neck", home.pack("neck", "1.0.0")).toFile());

        assertTrue(installer.canHandle(elsewhere.toFile()));
        assertEquals(List.of("as unpacked"), home.onDisk());
        assertFalse(Files.exists(dropIn.resolve(elsewhere.getFileName() + ".problems.txt")));
    }

    @Test
    void aTextThatWasCutOffStillNamesWhatWasNotTaken() throws IOException {
        home.standing = new Trust.Standing.Unsigned();
        dropped.there(put("neck", home.pack("neck", "1.0.0")));
        Path text = dropIn.resolve("neck.problems.txt");
        byte[] whole = Files.readAllBytes(text);
        for (int length = 0; length < whole.length; length++) {
            Files.write(text, Arrays.copyOf(whole, length));

            DropIn.Problem problem = new ProblemFiles(dropIn).all().get(0);
            assertEquals(dropIn.resolve("neck"), problem.file(), "cut off at " + length);
            assertEquals("The text about it is not whole any more.", problem.refusal().cause(), "cut off at " + length);
        }
    }

    private Path put(String name, String pack) throws IOException {
        Path target = dropIn.resolve(name);
        if (Files.exists(target)) {
            remove(target);
        }
        return Files.move(Path.of(pack), target);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private List<String> problems() throws IOException {
        try (Stream<Path> files = Files.list(dropIn)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".problems.txt")).toList();
        }
    }

    private static PackOperations operations(AHome home) {
        return new PackOperations() {
            @Override
            public Inventory inventory() {
                return new Inventory(home.ledger.current().generation(), home.ledger.current().packs(), Map.of(), Optional.empty());
            }

            @Override
            public Proposal propose(Wish wish) {
                return home.transitions.propose(wish);
            }

            @Override
            public void carryOut(Proposal proposal, Set<Consent> given) {
                home.transitions.carryOut(proposal, given);
            }
        };
    }
}
