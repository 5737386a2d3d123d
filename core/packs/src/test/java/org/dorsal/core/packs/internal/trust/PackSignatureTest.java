package org.dorsal.core.packs.internal.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.given.AHeader;
import org.dorsal.core.packs.given.AZip;
import org.dorsal.core.packs.internal.file.FilePackIntake;
import org.dorsal.core.packs.internal.file.Limits;
import org.dorsal.core.packs.internal.file.PackArtifact;
import org.dorsal.core.packs.internal.trust.Trust.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackSignatureTest {
    private static final String MANIFEST = """
        Manifest-Version: 1.0
        Bundle-ManifestVersion: 2
        Bundle-SymbolicName: org.example.neck
        Bundle-Version: 2.0.0
        """;

    private final SigningKey author = SigningKey.generated("The author");
    private final FilePackIntake intake = new FilePackIntake(new PackInspector(), () -> Limits.STANDARD);
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    @TempDir
    private Path folder;
    private Path staging;
    private TrustedKeys trust;

    @BeforeEach
    void givenAPackAndATrustedAuthor() throws IOException {
        staging = Files.createDirectory(folder.resolve("staging"));
        trust = new TrustedKeys(folder.resolve("trusted-keys"));
        trust.add(author.known());
        files.put("pack.json", bytes(AHeader.of("neck", "1.2.0")));
        files.put("rules/neck-injury.json", bytes("{}"));
    }

    @Test
    void oneSignatureServesTheFolderTheZipAndTheBundle() throws IOException {
        byte[] signature = signed().signature().orElseThrow();
        files.put(PackArtifact.SIGNATURE, signature);

        assertEquals(new Standing.Trusted(author.known().toString()), trust.of(intake.take(inFolder(), staging)));
        assertEquals(new Standing.Trusted(author.known().toString()), trust.of(zipped()));
        assertEquals(new Standing.Trusted(author.known().toString()), trust.of(intake.take(zipped().file(), staging)));
    }

    @Test
    void aBundleWithCodeKeepsAllItsFilesWhenItIsSigned() throws IOException {
        Path jar = new AZip().with("META-INF/MANIFEST.MF", MANIFEST).with("org/example/Neck.class", "code").at(folder.resolve("neck.jar"));

        PackArtifact signed = new PackSigner(intake).signed(jar, author, staging);

        assertEquals(new Standing.Trusted(author.known().toString()), trust.of(signed));
        assertEquals(intake.take(jar, staging).contents(), signed.contents());
        assertTrue(signed.code());
    }

    @Test
    void aSecondSignatureTakesTheFirstOnesPlace() throws IOException {
        SigningKey other = SigningKey.generated("Another");

        PackArtifact again = new PackSigner(intake).signed(signed().file(), other, staging);

        assertEquals(new Standing.Stranger(other.known().toString()), trust.of(again));
        assertEquals(signed().digest(), new PackSigner(intake).signed(again.file(), author, staging).digest());
    }

    @Test
    void aPackWithoutASignatureIsUnsigned() {
        assertEquals(new Standing.Unsigned(), trust.of(zipped()));
    }

    @Test
    void aRightSignatureOfAKeyThatIsNotTrustedIsAStrangers() throws IOException {
        trust.remove(author.known());

        assertEquals(new Standing.Stranger(author.known().toString()), trust.of(signed()));
    }

    @Test
    void whoSignsIsCalledAsTheOperatorKnowsHim() throws IOException {
        String signature = new String(signed().signature().orElseThrow(), StandardCharsets.UTF_8);
        files.put(PackArtifact.SIGNATURE, bytes(signature.replace("The author", "The clinic")));

        assertEquals(new Standing.Trusted(author.known().toString()), trust.of(zipped()));
    }

    @Test
    void everyAlteredByteOfAFileMakesTheSignatureWrong() throws IOException {
        files.put(PackArtifact.SIGNATURE, signed().signature().orElseThrow());
        byte[] rules = files.get("rules/neck-injury.json");
        for (int i = 0; i < rules.length; i++) {
            byte[] altered = rules.clone();
            altered[i] ^= 1;
            files.put("rules/neck-injury.json", altered);
            assertInstanceOf(Standing.Wrong.class, trust.of(zipped()));
        }
        files.put("rules/neck-injury.json", rules);
        assertInstanceOf(Standing.Trusted.class, trust.of(zipped()));
    }

    @Test
    void aFileThatIsAddedTakenOutOrRenamedMakesTheSignatureWrong() throws IOException {
        files.put(PackArtifact.SIGNATURE, signed().signature().orElseThrow());

        files.put("texts/more.txt", bytes("more"));
        assertInstanceOf(Standing.Wrong.class, trust.of(zipped()));
        files.remove("texts/more.txt");
        byte[] rules = files.remove("rules/neck-injury.json");
        assertInstanceOf(Standing.Wrong.class, trust.of(zipped()));
        files.put("rules/neck-injuries.json", rules);
        assertInstanceOf(Standing.Wrong.class, trust.of(zipped()));
    }

    @Test
    void aSignatureOfAnotherPackIsWrong() throws IOException {
        files.put(PackArtifact.SIGNATURE, signed().signature().orElseThrow());
        files.put("pack.json", bytes(AHeader.of("neck", "1.3.0")));

        assertEquals(new Standing.Wrong("it is not what " + author.known() + " signed."), trust.of(zipped()));
    }

    @Test
    void aManifestThatIsAlteredInABundleWithCodeMakesTheSignatureWrong() throws IOException {
        Path jar = new AZip().with("META-INF/MANIFEST.MF", MANIFEST).with("org/example/Neck.class", "code").at(folder.resolve("neck.jar"));
        byte[] signature = new PackSigner(intake).signed(jar, author, staging).signature().orElseThrow();
        Path altered = new AZip().with("META-INF/MANIFEST.MF", MANIFEST.replace("2.0.0", "9.0.0")).with("org/example/Neck.class", "code")
            .with(PackArtifact.SIGNATURE, signature).at(folder.resolve("altered.jar"));

        assertInstanceOf(Standing.Wrong.class, trust.of(intake.take(altered, staging)));
    }

    @Test
    void noByteOfASignedFileIsAlteredWithoutBeingSeen() throws IOException {
        PackArtifact whole = signed();
        byte[] jar = Files.readAllBytes(whole.file());
        for (int i = 0; i < jar.length; i++) {
            byte[] altered = jar.clone();
            altered[i] ^= 1;
            assertSeen(whole, Files.write(folder.resolve("altered.jar"), altered), i);
        }
    }

    /** Refused, wrong, not to be checked, or none of what is signed was altered. */
    private void assertSeen(PackArtifact whole, Path altered, int at) {
        try {
            PackArtifact taken = intake.take(altered, staging);
            Standing standing = trust.of(taken);
            boolean same = taken.contents().equals(whole.contents());
            assertTrue(same || !(standing instanceof Standing.Trusted), "altered at " + at + ": " + standing);
        } catch (PackRefusedException e) {
            assertTrue(e.refusal().cause().endsWith("."), e.refusal()::cause);
        }
    }

    @Test
    void aDamagedSignatureCannotBeChecked() throws IOException {
        byte[] signature = signed().signature().orElseThrow();
        files.put(PackArtifact.SIGNATURE, bytes("{}"));
        assertEquals(new Standing.Unchecked("its signature cannot be read, it is of a kind that this Dorsal does not know."), trust.of(zipped()));
        for (int length = 0; length < signature.length; length++) {
            files.put(PackArtifact.SIGNATURE, Arrays.copyOf(signature, length));
            assertInstanceOf(Standing.Unchecked.class, trust.of(zipped()), "cut off at " + length);
        }
    }

    @Test
    void aDamagedListOfTrustedKeysMakesNobodyTrusted() throws IOException {
        PackArtifact signed = signed();
        Path list = folder.resolve("trusted-keys");
        byte[] whole = Files.readAllBytes(list);
        for (byte[] damaged : new byte[][] {bytes("nonsense\n"), {(byte) 0xFF, (byte) 0xFE}, Arrays.copyOf(whole, 40)}) {
            Files.write(list, damaged);
            assertEquals(new Standing.Unchecked("the list of trusted keys " + list + " cannot be read or is damaged."), trust.of(signed));
        }
    }

    @Test
    void aListOfTrustedKeysOfAnyLengthTrustsNobodyElse() throws IOException {
        PackArtifact others = new PackSigner(intake).signed(zipped().file(), SigningKey.generated("Another"), staging);
        Path list = folder.resolve("trusted-keys");
        byte[] whole = Files.readAllBytes(list);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(list, Arrays.copyOf(whole, length));
            assertTrue(!(trust.of(others) instanceof Standing.Trusted), "cut off at " + length);
        }
    }

    private PackArtifact signed() throws IOException {
        return new PackSigner(intake).signed(zipped().file(), author, staging);
    }

    private PackArtifact zipped() {
        AZip zip = new AZip();
        files.forEach(zip::with);
        return intake.take(zip.at(folder.resolve("neck.zip")), staging);
    }

    private Path inFolder() throws IOException {
        Path pack = folder.resolve("neck");
        for (String path : files.keySet()) {
            Files.createDirectories(pack.resolve(path).getParent());
            Files.write(pack.resolve(path), files.get(path));
        }
        return pack;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
