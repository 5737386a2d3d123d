package org.dorsal.core.packs.internal.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.given.AHeader;
import org.dorsal.core.packs.given.AZip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePackIntakeTest {
    private static final String HEADER = AHeader.of("neck", "1.2.0");
    private static final String MANIFEST = """
        Manifest-Version: 1.0
        Bundle-ManifestVersion: 2
        Bundle-SymbolicName: org.example.neck;singleton:=true
        Bundle-Version: 2.0.0
        Provide-Capability: org.dorsal.check;org.dorsal.check="neck-injury"
        """;

    @TempDir
    private Path folder;
    private Path staging;
    private Limits limits = Limits.STANDARD;

    @BeforeEach
    void stage() throws IOException {
        staging = Files.createDirectory(folder.resolve("staging"));
    }

    @Test
    void aFolderOfDataBecomesABundleThatAnnouncesItsChecks() throws IOException {
        PackArtifact pack = take(neckInFolder("neck"));

        assertEquals("neck 1.2.0", pack.coordinate().toString());
        assertEquals(Set.of("neck-injury"), pack.checks());
        assertFalse(pack.code());
        try (JarFile jar = new JarFile(pack.file().toFile())) {
            Map<Object, Object> headers = Map.copyOf(jar.getManifest().getMainAttributes());
            assertTrue(headers.toString().contains("org.dorsal.pack;org.dorsal.pack=neck;version:Version=\"1.2.0\","
                + "org.dorsal.check;org.dorsal.check=\"neck-injury\""), headers::toString);
            assertTrue(headers.toString().contains("org.dorsal.api;filter:=\"(&(version>=1.0.0)(!(version>=2.0.0)))\""), headers::toString);
        }
    }

    @Test
    void theSameContentGivesTheSameBytesWhateverItCameIn() throws IOException {
        PackArtifact fromFolder = take(neckInFolder("neck"));
        PackArtifact fromZip = take(neck().at(folder.resolve("neck.zip")));
        PackArtifact fromItself = take(Files.copy(fromFolder.file(), folder.resolve("again.jar")));

        assertEquals(fromFolder.digest(), fromZip.digest());
        assertEquals(fromFolder.digest(), fromItself.digest());
        assertEquals(fromFolder.contents(), fromZip.contents());
    }

    @Test
    void whatIsHiddenInAFolderIsNoPartOfThePack() throws IOException {
        Path pack = neckInFolder("neck");
        String before = take(pack).digest();
        Files.createDirectories(pack.resolve(".git/objects"));
        Files.writeString(pack.resolve(".git/objects/00"), "blob");
        Files.writeString(pack.resolve(".DS_Store"), "x");

        assertEquals(before, take(pack).digest());
    }

    @Test
    void aManifestThatComesWithDataIsNotBelieved() {
        PackArtifact honest = take(neck().at(folder.resolve("neck.zip")));
        PackArtifact forged = take(neck().with("META-INF/MANIFEST.MF", MANIFEST + "Bundle-Activator: org.example.Evil\n")
            .with("META-INF/INDEX.LIST", "x").at(folder.resolve("forged.jar")));

        assertEquals(honest.digest(), forged.digest());
    }

    @Test
    void aBundleWithCodeIsTakenByteForByte() throws IOException {
        Path jar = new AZip().with("META-INF/MANIFEST.MF", MANIFEST).with("org/example/Neck.class", "code").at(folder.resolve("neck.jar"));

        PackArtifact pack = take(jar);

        assertTrue(pack.code());
        assertEquals("org.example.neck 2.0.0", pack.coordinate().toString());
        assertEquals("org.example.neck", pack.symbolicName());
        assertEquals(Set.of("neck-injury"), pack.checks());
        assertArrayEquals(Files.readAllBytes(jar), Files.readAllBytes(pack.file()));
    }

    @Test
    void theSignatureIsNoPartOfWhatItSigns() {
        PackArtifact unsigned = take(neck().at(folder.resolve("neck.zip")));
        PackArtifact signed = take(neck().with("META-INF/DORSAL.SIG", "signed").at(folder.resolve("signed.zip")));

        assertEquals(unsigned.contents(), signed.contents());
        assertEquals("signed", new String(signed.signature().orElseThrow(), StandardCharsets.UTF_8));
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() {
        assertEquals("The name '../../evil' leads out of the pack, or nowhere.", refusal(neck().with("../../evil", "x")));
        assertEquals("The name '/etc/passwd' is not relative to the pack.", refusal(neck().with("/etc/passwd", "x")));
        assertEquals("The name 'C:/evil' is not relative to the pack.", refusal(neck().with("C:/evil", "x")));
        assertEquals("The name '..\\evil' is not relative to the pack.", refusal(neck().with("..\\evil", "x")));
        assertEquals("The name 'a/./b' leads out of the pack, or nowhere.", refusal(neck().with("a/./b", "x")));
        assertEquals("The name 'a?[2Jb' holds control characters.", refusal(neck().with("a\u001b[2Jb", "x")));
    }

    @Test
    void namesThatAreOneNameOnSomeSystemsAreRefused() {
        assertEquals("The file 'facts/all.json' is there twice.",
            refusal(neck().with("facts/all.json", "[]").with("facts/all.json", "[1]")));
        assertEquals("The files 'facts/all.json' and 'facts/ALL.json' have one name on some systems.",
            refusal(neck().with("facts/all.json", "[]").with("facts/ALL.json", "[]")));
    }

    @Test
    void aLinkIsRefused() throws IOException {
        assertEquals("'facts/all.json' is a link.", refusal(neck().withLink("facts/all.json", "/etc/passwd")));
        Path pack = neckInFolder("linked");
        Files.createSymbolicLink(pack.resolve("facts.json"), Path.of("/etc/passwd"));
        assertEquals("'facts.json' is a link.", refusal(pack));
    }

    @Test
    void whatIsMoreThanTheLimitsIsRefused() {
        limits = new Limits(100_000, 1_000, 1_500, new ReadingLimits(4, 10_000, 24));
        assertEquals("It has more than 4 files.", refusal(neck().with("a", "").with("b", "").with("c", "")));
        assertEquals("The file 'a' has more than 1000 bytes.", refusal(neck().with("a", "x".repeat(1_001))));
        assertEquals("Unpacked it has more than 1500 bytes.", refusal(neck().with("a", "x".repeat(999)).with("b", "x".repeat(999))));
        limits = new Limits(100, 1_000, 1_500, new ReadingLimits(4, 10_000, 24));
        assertEquals("It has more than 100 bytes.", refusal(neck()));
    }

    @Test
    void whatAFileSaysOfItsSizeIsNotBelieved() throws IOException {
        limits = new Limits(1_000_000, 10_000, 20_000, new ReadingLimits(10, 10_000, 24));
        Path bomb = folder.resolve("bomb.zip");
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("facts/all.json"));
            zip.write(new byte[500_000]);
        }

        assertEquals("The file 'facts/all.json' has more than 10000 bytes.", refusal(bomb));
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        for (byte[] nonsense : List.of(new byte[0], "PK".getBytes(StandardCharsets.UTF_8), new byte[1000])) {
            Path file = Files.write(folder.resolve("nonsense.zip"), nonsense);
            assertEquals("It is no zip file, or a damaged one.", refusal(file));
        }
    }

    @Test
    void aZipThatIsCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(neck().at(folder.resolve("neck.zip")));
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, length));
            assertThrows(PackRefusedException.class, () -> take(cut), "cut off at " + length);
        }
    }

    @Test
    void aNameInAnotherEncodingIsRefused() {
        assertTrue(refusal(neck().withNameOf(new byte[] {'f', (byte) 0xE9, '.', 't'}, "x")).startsWith("It is no zip file"));
    }

    @Test
    void aPackInAFolderOfTheZipIsSaidToBeThere() {
        AZip zip = new AZip().with("neck-1.0/pack.json", HEADER);

        assertEquals("pack.json is not at the top of it, but at 'neck-1.0/pack.json'.", refusal(zip));
    }

    @Test
    void codeInAFolderIsRefused() throws IOException {
        Path pack = neckInFolder("neck");
        Files.writeString(pack.resolve("Evil.class"), "code");

        assertEquals("It holds Java code, which comes as a jar.", refusal(pack));
    }

    private static AZip neck() {
        return new AZip().with("pack.json", HEADER).with("rules/neck-injury.json", "{}");
    }

    private Path neckInFolder(String name) throws IOException {
        Path pack = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(pack.resolve("rules"));
        Files.writeString(pack.resolve("pack.json"), HEADER);
        Files.writeString(pack.resolve("rules/neck-injury.json"), "{}");
        return pack;
    }

    private String refusal(AZip zip) {
        return refusal(zip.at(folder.resolve("refused.zip")));
    }

    private String refusal(Path given) {
        return assertThrows(PackRefusedException.class, () -> take(given)).refusal().cause();
    }

    private PackArtifact take(Path given) {
        return new FilePackIntake(new PackInspector(), () -> limits).take(given, staging);
    }
}
