package org.dorsal.itests.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Homes that were copied, and homes of other editions of Dorsal. */
class HomeBackupIT {
    @TempDir
    private Path folder;
    private Path home;

    @BeforeEach
    void nameAHome() {
        home = folder.resolve("home");
    }

    @Test
    void aBackupIsTheWayBackToAHome() throws Exception {
        new NeckPack("1.0.0").folderIn(folder);
        Shell.run(home, "cd '" + folder + "' && \"$DORSAL\" pack install ./neck --yes --allow-unsigned && \"$DORSAL\" settings set console.bell false");
        Shell.End backup = Shell.run(home, "cd '" + folder + "' && \"$DORSAL\" backup home.zip --format json");
        assertThat(backup.err()).isEmpty();
        assertThat(backup.out()).contains("packs/ledger.json");

        Path back = unpacked(Files.newInputStream(folder.resolve("home.zip")));

        assertWell(back);
        assertThat(Shell.run(back, "\"$DORSAL\" list neck --format json").out()).contains("neck-cat-cow");
        assertThat(Shell.run(back, "\"$DORSAL\" settings get console.bell").out()).contains("console.bell = false");
    }

    @Test
    void aBackupNeverTakesThePlaceOfAFile() throws Exception {
        Path mine = Files.writeString(folder.resolve("home.zip"), "mine");

        Shell.End backup = Shell.run(home, "\"$DORSAL\" backup '" + mine + "'");

        assertThat(backup.exitCode()).isEqualTo(2);
        assertThat(mine).hasContent("mine");
    }

    @Test
    void aHomeSaysWhichFormatItHas() throws Exception {
        Shell.run(home, "\"$DORSAL\" list");

        assertThat(home.resolve("format")).hasContent("1\n");
    }

    @Test
    void aHomeThatANewerDorsalWroteIsLeftAsItIs() throws Exception {
        Files.createDirectories(home);
        Files.writeString(home.resolve("format"), "2\n");

        Shell.End list = Shell.run(home, "\"$DORSAL\" list");

        assertThat(list.exitCode()).isEqualTo(1);
        assertThat(list.err()).contains("a newer one wrote it", "--home DIR");
        assertThat(home.toFile().list()).containsExactly("format");
    }

    @Test
    void aHomeOfTheFirstFormatStillOpensWithAllThatIsInIt() throws Exception {
        Path first = unpacked(HomeBackupIT.class.getResourceAsStream("home-of-format-1.zip"));

        assertWell(first);
        assertThat(Shell.run(first, "\"$DORSAL\" pack list --format json").out()).contains("\"neck\"");
        assertThat(Shell.run(first, "\"$DORSAL\" history --format json").out()).contains("cat-cow");
        assertThat(Shell.run(first, "\"$DORSAL\" pack rollback --yes").exitCode()).isZero();
    }

    private static void assertWell(Path home) throws Exception {
        Shell.End doctor = Shell.run(home, "\"$DORSAL\" doctor");
        assertThat(doctor.out()).contains("All is well.");
    }

    private Path unpacked(InputStream zip) throws IOException {
        Path back = Files.createDirectory(folder.resolve("back"), PosixFilePermissions.asFileAttribute(
            PosixFilePermissions.fromString("rwx------")));
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = back.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
        return back;
    }
}
