package org.dorsal.itests.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dorsal.itests.exam.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a home, an installation and a JDK may lie, and how they may be named. */
class PlacesIT {
    @TempDir
    private Path folder;
    private Path jdk;

    @BeforeEach
    void theJdkOfThisTest() {
        jdk = Path.of(System.getProperty("java.home"));
    }

    @Test
    void aHomeMayHaveSpacesInItsName() throws Exception {
        Path home = folder.resolve("my own home");

        assertWell(Shell.run(home, "\"$DORSAL\" list"), home);
    }

    @Test
    void aHomeMayBeASymbolicLink() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertWell(Shell.run(link, "\"$DORSAL\" list"), real);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aRelativeHomeIsMeantFromTheCurrentFolder() throws Exception {
        assertWell(Shell.run(folder, "cd '" + folder + "' && \"$DORSAL\" --home 'a/b c' list"), folder.resolve("a/b c"));
    }

    @Test
    void theCommandMayBeALinkToIt() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path first = Files.createSymbolicLink(bin.resolve("first"), Installation.root().resolve("bin/dorsal"));
        Files.createSymbolicLink(bin.resolve("second"), first.getFileName());

        assertWell(Shell.run(folder.resolve("home"), "cd / && PATH='" + bin + "':\"$PATH\" && second list"), folder.resolve("home"));
    }

    @Test
    void anInstallationMayLieInAFolderWithSpaces() throws Exception {
        InstallationCopy copy = InstallationCopy.in(Files.createDirectory(folder.resolve("Program Files (x86)")).resolve("dorsal"));

        assertWell(copy.dorsal(folder.resolve("home"), "list"), folder.resolve("home"));
    }

    @Test
    void theJdkMayLieInAFolderWithSpaces() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("my jdk"), jdk);

        assertWell(Shell.run(folder.resolve("home"), "JAVA_HOME='" + link + "' \"$DORSAL\" list"), folder.resolve("home"));
    }

    @Test
    void withoutJavaHomeTheJavaOfThePathRuns() throws Exception {
        assertWell(Shell.run(folder.resolve("home"), "unset JAVA_HOME; PATH='" + jdk + "/bin':\"$PATH\" \"$DORSAL\" list"),
            folder.resolve("home"));
    }

    @Test
    void aJavaHomeWithoutAJavaIsOneClearMessage() throws Exception {
        Shell.End list = Shell.run(folder.resolve("home"), "JAVA_HOME='" + folder + "' \"$DORSAL\" list");

        assertThat(list.err().lines()).hasSize(1).first().asString().contains("JAVA_HOME is " + folder, "unset it");
        assertThat(list.exitCode()).isEqualTo(1);
    }

    private static void assertWell(Shell.End list, Path home) {
        assertThat(list.err()).isEmpty();
        assertThat(list.out()).contains("cat-cow");
        assertThat(home.resolve("log")).isNotEmptyDirectory();
        assertThat(list.exitCode()).isZero();
    }
}
