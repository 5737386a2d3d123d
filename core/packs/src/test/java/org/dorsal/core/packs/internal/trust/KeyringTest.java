package org.dorsal.core.packs.internal.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.AuthorKey;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.PackTrust;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.given.AHeader;
import org.dorsal.core.packs.given.AZip;
import org.dorsal.core.packs.internal.audit.Audit;
import org.dorsal.core.packs.internal.file.FilePackIntake;
import org.dorsal.core.packs.internal.file.Limits;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
    private final FilePackIntake intake = new FilePackIntake(new PackInspector(), () -> Limits.STANDARD);
    private final List<String> audit = new ArrayList<>();

    @TempDir
    private Path root;
    private Path secret;
    private TrustedKeys trusted;
    private Keyring keys;
    private boolean auditFails;

    @BeforeEach
    void anAuthor() {
        secret = root.resolve("nordwest.key");
        trusted = new TrustedKeys(root.resolve("home/packs/trusted-keys"));
        keys = new Keyring(trusted, intake, new Staging(root.resolve("home/packs/staging")), this::write, () -> 7);
    }

    private Audit.Begun write(long from, long to, String action) throws IOException {
        if (auditFails) {
            throw new IOException("no room");
        }
        audit.add(to + " " + action);
        return outcome -> audit.add(outcome + " " + action);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewSecretKeyIsItsOwnersAlone() throws IOException {
        keys.generate("Physio Nordwest", secret);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
    }

    @Test
    void theFilesOfAKeyGiveTheSameKey() {
        AuthorKey made = keys.generate("Physio Nordwest", secret);

        assertEquals(made, keys.read(secret));
        assertEquals(made, keys.read(root.resolve("nordwest.key.pub")));
    }

    @Test
    void aKeyIsNeverWrittenOver() throws IOException {
        keys.generate("Physio Nordwest", secret);
        byte[] before = Files.readAllBytes(secret);

        assertEquals("There is a file " + secret + " already; it was left as it is.", refusal(() -> keys.generate("Another", secret)).cause());
        assertArrayEquals(before, Files.readAllBytes(secret));
    }

    @Test
    void aNameThatIsNoneMakesNoKey() {
        assertEquals("No key was made.", refusal(() -> keys.generate("two\nlines", secret)).what());
        assertTrue(Files.notExists(secret));
    }

    @Test
    void aFolderIsSignedIntoAJarBesideIt() throws IOException {
        keys.generate("Physio Nordwest", secret);
        Path pack = Files.createDirectory(root.resolve("my-neck"));
        Files.writeString(pack.resolve("pack.json"), AHeader.of("neck", "1.2.0"));

        PackTrust.Signed signed = keys.sign(pack, secret, Optional.empty());

        assertEquals(root.resolve("neck-1.2.0.jar"), signed.file());
        assertInstanceOf(Trust.Standing.Stranger.class, standing(signed.file()));
        assertEquals(List.of("pack.json"), names(pack));
    }

    @Test
    void aFileIsSignedInItsPlaceOrInAnother() {
        keys.generate("Physio Nordwest", secret);
        Path zip = neck();
        Path out = root.resolve("signed.jar");

        keys.sign(zip, secret, Optional.of(out));
        assertEquals(new Trust.Standing.Unsigned(), standing(zip));
        assertInstanceOf(Trust.Standing.Stranger.class, standing(out));
        keys.sign(zip, secret, Optional.empty());
        assertInstanceOf(Trust.Standing.Stranger.class, standing(zip));
    }

    @Test
    void anotherFileIsNotWrittenOver() throws IOException {
        keys.generate("Physio Nordwest", secret);
        Path out = Files.writeString(root.resolve("thesis.txt"), "years of work");

        assertEquals("There is a file " + out + " already; it was left as it is.",
            refusal(() -> keys.sign(neck(), secret, Optional.of(out))).cause());
        assertEquals("years of work", Files.readString(out));
    }

    @Test
    void whatIsNoSecretKeyDoesNotSign() {
        keys.generate("Physio Nordwest", secret);

        assertEquals("It is no secret key of Dorsal.", refusal(() -> keys.sign(neck(), root.resolve("nordwest.key.pub"), Optional.empty())).cause());
        assertEquals("There is no such file.", refusal(() -> keys.sign(neck(), root.resolve("none"), Optional.empty())).cause());
    }

    @Test
    void whomToTrustIsKeptAndWrittenDown() {
        AuthorKey key = keys.generate("Physio Nordwest", secret);

        keys.trust(key);
        assertEquals(List.of(key), keys.trusted());
        assertEquals(key, keys.distrust(key.id()));
        assertEquals(List.of(), keys.trusted());
        String named = "Physio Nordwest (" + key.id() + ")";
        assertEquals(List.of("7 trust " + named, "DONE trust " + named, "7 trust no more " + named, "DONE trust no more " + named), audit);
    }

    @Test
    void aKeyIsTrustedOnce() {
        AuthorKey key = keys.generate("Physio Nordwest", secret);

        keys.trust(key);
        keys.trust(key);

        assertEquals(List.of(key), keys.trusted());
    }

    @Test
    void nobodyIsTrustedUnlessItIsWrittenDown() {
        AuthorKey key = keys.generate("Physio Nordwest", secret);
        auditFails = true;

        assertEquals("Whom you trust was not changed.", refusal(() -> keys.trust(key)).what());
        assertEquals(List.of(), keys.trusted());
    }

    @Test
    void whatCouldNotBeKeptIsNotWrittenDownAsDone() throws IOException {
        AuthorKey key = keys.generate("Physio Nordwest", secret);
        Files.createDirectories(trusted.path().resolveSibling("trusted-keys.new/in-the-way"));

        assertEquals("Whom you trust was not changed.", refusal(() -> keys.trust(key)).what());
        assertEquals("NOT_DONE trust Physio Nordwest (" + key.id() + ")", audit.get(1));
    }

    @Test
    void aListThatWasCutOffTrustsNobodyElseAndIsNotWrittenOverWhereItIsDamaged() throws IOException {
        AuthorKey first = keys.generate("Physio Nordwest", secret);
        AuthorKey second = keys.generate("Klinik", root.resolve("klinik.key"));
        keys.trust(first);
        keys.trust(second);
        byte[] whole = Files.readAllBytes(trusted.path());

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(trusted.path(), cut);
            if (length == 0 || cut[length - 1] == '\n') {
                assertTrue(List.of(first, second).containsAll(keys.trusted()), "cut off at " + length);
            } else {
                assertEquals("Nobody knows whom you trust.", refusal(() -> keys.trust(second)).what(), "cut off at " + length);
                assertArrayEquals(cut, Files.readAllBytes(trusted.path()), "cut off at " + length);
            }
        }
    }

    @Test
    void aKeyThatIsNotTrustedCannotBeRemoved() {
        AuthorKey key = keys.generate("Physio Nordwest", secret);
        assertEquals("None is.", refusal(() -> keys.distrust(key.id())).cause());
        keys.trust(key);

        assertEquals("Did you mean " + key.id() + "?", refusal(() -> keys.distrust(key.id().substring(1))).cause());
    }

    @Test
    void aDamagedListIsNeitherShownNorWrittenOver() throws IOException {
        AuthorKey key = keys.generate("Physio Nordwest", secret);
        Files.createDirectories(trusted.path().getParent());
        Files.writeString(trusted.path(), "nonsense\n");

        for (Executable use : List.<Executable>of(keys::trusted, () -> keys.trust(key), () -> keys.distrust(key.id()))) {
            assertEquals("Nobody knows whom you trust.", refusal(use).what());
        }
        assertEquals("nonsense\n", Files.readString(trusted.path()));
    }

    private Path neck() {
        return new AZip().with("pack.json", AHeader.of("neck", "1.2.0")).at(root.resolve("neck.zip"));
    }

    private Trust.Standing standing(Path pack) {
        try {
            return trusted.of(intake.take(pack, Files.createTempDirectory(root, "staging")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Refusal refusal(Executable work) {
        return assertThrows(PackRefusedException.class, work).refusal();
    }
}
