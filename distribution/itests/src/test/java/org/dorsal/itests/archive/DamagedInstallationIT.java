package org.dorsal.itests.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged jar keeps from running what is in it, and nothing else. */
class DamagedInstallationIT {
    private static final int REFUSED = 3;

    @TempDir
    private Path folder;
    private Path home;
    private InstallationCopy installation;

    @BeforeEach
    void anInstallation() throws Exception {
        home = folder.resolve("home");
        installation = InstallationCopy.in(folder.resolve("dorsal"));
    }

    @Test
    void aDamagedPluginTakesOnlyItsOwnAway() throws Exception {
        Files.writeString(installation.jar("repository", "dorsal-posture"), "no jar");

        Shell.End list = installation.dorsal(home, "list");

        assertThat(list.err()).isEmpty();
        assertThat(list.out()).contains("cat-cow", "foam-roller-extension").doesNotContain("scapular-retraction");
        assertThat(list.exitCode()).isZero();
    }

    @Test
    void theDoctorNamesTheDamagedJarAndTheWayBack() throws Exception {
        Path damaged = Files.writeString(installation.jar("repository", "dorsal-posture"), "no jar");

        Shell.End doctor = installation.dorsal(home, "doctor");

        assertThat(doctor.out()).contains(damaged.toString(), "Unpack Dorsal again");
        assertThat(doctor.exitCode()).isEqualTo(1);
    }

    @Test
    void nothingIsPermittedWhileTheJarOfTheRequiredChecksIsDamaged() throws Exception {
        Files.writeString(installation.jar("repository", "dorsal-triage"), "no jar");
        Path answers = Files.writeString(folder.resolve("answers.jsonl"), "{\"facts\": {}}\n");

        Shell.End start = installation.dorsal(home, "--plain start cat-cow --unanswered no --answers '" + answers + "'");
        Shell.End doctor = installation.dorsal(home, "doctor");

        assertThat(start.exitCode()).isEqualTo(REFUSED);
        assertThat(doctor.out()).contains("dorsal-triage", "nothing is permitted");
    }

    @Test
    void aJarThatIsThereTwiceIsNamedAndRunsOnce() throws Exception {
        Path jar = installation.jar("repository", "dorsal-posture");
        Path twice = Files.copy(jar, jar.resolveSibling("dorsal-posture-again.jar"));

        assertThat(installation.dorsal(home, "list").exitCode()).isZero();
        assertThat(installation.dorsal(home, "doctor").out()).contains("dorsal-posture", "twice");
        assertThat(twice).exists();
    }

    @Test
    void aDamagedJarOfThePlatformItselfIsNamedBeforeAnythingElse() throws Exception {
        Path damaged = Files.writeString(installation.jar("system/20", "dorsal-engine"), "no jar");

        Shell.End list = installation.dorsal(home, "list");

        assertThat(list.err().lines()).hasSize(1).first().asString().contains(damaged.toString(), "Unpacking Dorsal again");
        assertThat(list.exitCode()).isEqualTo(1);
    }
}
