package org.dorsal.itests.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HardshipIT {
    private static final String SESSION = "\"$DORSAL\" --plain start cat-cow --unanswered no --pace 10000 --answers ";

    @TempDir
    private Path folder;
    private Path home;
    private Path answers;

    @BeforeEach
    void answersThatPermit() throws Exception {
        home = folder.resolve("home");
        answers = Files.writeString(folder.resolve("answers.jsonl"), "{\"facts\": {\"pain_nrs\": 2}}\n");
    }

    @Test
    void aVeryNarrowTerminalIsNoObstacle() throws Exception {
        Shell.End list = Shell.run(home, "COLUMNS=20 \"$DORSAL\" list");

        assertThat(list.err()).isEmpty();
        assertThat(list.exitCode()).isZero();
    }

    @Test
    void aClosedInputIsAnEmptyOne() throws Exception {
        Shell.End check = Shell.run(home, "\"$DORSAL\" check --answers - <&-");

        assertThat(check.err()).contains("the input is empty");
        assertThat(check.exitCode()).isEqualTo(2);
    }

    @Test
    void outputThatIsLostIsAFailure() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));

        Shell.End list = Shell.run(home, "\"$DORSAL\" list >/dev/full");

        assertThat(list.err().lines()).hasSize(1).first().asString().contains("Not all of the output", "Make room");
        assertThat(list.exitCode()).isEqualTo(1);
    }

    @Test
    void aReaderThatHasEnoughIsToldNothing() throws Exception {
        assertThat(Shell.run(home, "\"$DORSAL\" list --format json | true").err()).isEmpty();
    }

    @Test
    void withoutALanguageSignsAreWords() throws Exception {
        Shell.End show = Shell.run(home, "unset LANG LC_CTYPE; LC_ALL=C \"$DORSAL\" show cat-cow");

        assertThat(show.out()).contains("(article)", "(published)").matches("\\p{ASCII}*");
        assertThat(show.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(show.err()).isEmpty();
    }

    @Test
    void withoutALanguageAHomeMayHaveAnyName() throws Exception {
        Path named = folder.resolve("Größe 7");

        Shell.End list = Shell.run(named, "LC_ALL=C \"$DORSAL\" list");

        assertThat(list.err()).isEmpty();
        assertThat(named).isDirectory();
    }

    @Test
    void theLogStaysInTheHomeWhateverItIsCalled() throws Exception {
        Path named = folder.resolve("100% of a\\b");

        Shell.End list = Shell.run(named, "\"$DORSAL\" list");

        assertThat(list.err()).isEmpty();
        assertThat(named.resolve("log")).isNotEmptyDirectory();
    }

    @Test
    void aFolderInPlaceOfAnswersIsUsedWrongly() throws Exception {
        Shell.End check = Shell.run(home, "\"$DORSAL\" check --answers /");

        assertThat(check.err()).contains("'/'", "--answers needs a file");
        assertThat(check.exitCode()).isEqualTo(2);
    }

    @Test
    void damagedSettingsAreNamedByTheDoctor() throws Exception {
        Shell.run(home, "\"$DORSAL\" settings set console.bell false");
        Path settings = home.resolve("config/org/dorsal/console.config");
        Files.writeString(settings, "console.bell=B\"fal");

        Shell.End doctor = Shell.run(home, "COLUMNS=200 \"$DORSAL\" doctor");

        assertThat(doctor.out()).contains(settings.toString());
        assertThat(doctor.exitCode()).isEqualTo(1);
    }

    @Test
    void aFileInPlaceOfTheSettingsIsOneClearMessage() throws Exception {
        Files.createDirectory(home);
        Files.writeString(home.resolve("config"), "mine");

        Shell.End list = Shell.run(home, "\"$DORSAL\" list");

        assertThat(list.err().lines()).hasSize(1).first().asString().contains(home.toString(), "config", "Move it away");
        assertThat(list.exitCode()).isEqualTo(1);
    }

    @Test
    void aDamagedInstallationIsNamedAndLeavesNothingBehind() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path copy = folder.resolve("copy");

        Shell.End list = Shell.run(home, "cp -r \"$(dirname \"$DORSAL\")/..\" '" + copy + "' && chmod -R u+w '" + copy
            + "' && echo no bundle > \"$(ls '" + copy + "'/system/20/dorsal-engine-*.jar)\""
            // Nowhere for classes made ready, as the process that makes them has a folder for temporary files too.
            + " && XDG_CACHE_HOME=/dev/null JAVA_TOOL_OPTIONS='-Djava.io.tmpdir=" + temporary + "' '" + copy + "/bin/dorsal' list");

        assertThat(list.err()).contains("dorsal-engine", "Unpacking Dorsal again");
        assertThat(list.exitCode()).isEqualTo(1);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aSecondSessionOnAHomeIsRefusedAndReadingIsNot() throws Exception {
        try (Shell first = Shell.begin(home, SESSION + answers)) {
            first.type("\n").shows("Pain now");

            Shell.End second = Shell.run(home, SESSION + answers);
            Shell.End erase = Shell.run(home, "\"$DORSAL\" erase --yes me");
            Shell.End history = Shell.run(home, "\"$DORSAL\" history --format json");

            assertThat(second.err()).contains("Another Dorsal is open", "--home DIR");
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(erase.exitCode()).isEqualTo(1);
            assertThat(history.out()).contains("cat-cow");
            assertThat(history.exitCode()).isZero();
        }
    }

    @Test
    void aKilledSessionIsOfferedAtTheNextStart() throws Exception {
        try (Shell session = Shell.begin(home, SESSION.replace("10000", "1") + answers)) {
            session.type("\n").shows("Get ready");
        }

        assertThat(Shell.run(home, "\"$DORSAL\" --plain").out()).contains("Cut off: Cat-Cow");
    }
}
