package org.dorsal.itests.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of a home that was cut off is named with the way back, opens nothing, and is never written over. */
class CutStateFilesIT {
    private static final String MAY = "check --unanswered no --format json --answers ";

    @TempDir
    private Path folder;
    private Path home;

    @BeforeEach
    void aHomeWithAPackAndSettings() throws Exception {
        home = folder.resolve("home");
        new NeckPack("1.0.0").folderIn(folder);
        Files.writeString(folder.resolve("answers.jsonl"), "{\"facts\": {\"pain_nrs\": 2}}\n");
        Shell.End made = Shell.run(home, "\"$DORSAL\" pack install '" + folder.resolve("neck") + "' --yes --allow-unsigned"
            + " && \"$DORSAL\" settings set packs.entries 500");
        assertThat(made.exitCode()).as(made.err()).isZero();
    }

    @Test
    void aLedgerThatWasCutOffLocksEverything() throws Exception {
        Path ledger = cut(home.resolve("packs/ledger.json"), 64);

        assertThat(permitted()).contains("\"permitted\":[]");
        assertNamed("ledger.json", "damaged");
        assertThat(Shell.run(home, "\"$DORSAL\" pack uninstall neck --yes").exitCode()).isEqualTo(1);
        assertThat(Files.size(ledger)).isEqualTo(64);
    }

    @Test
    void aFileOfAPackThatWasCutOffTakesOnlyThePackAway() throws Exception {
        Path jar = folder.resolve("home/packs/store").toFile().listFiles()[0].toPath();
        cut(jar, 640);

        assertNamed("neck 1.0.0", "altered or cut off", "pack uninstall neck");
        assertThat(permitted()).contains("\"cat-cow\"").doesNotContain("neck-cat-cow");
        assertThat(Files.size(jar)).isEqualTo(640);
    }

    @Test
    void anAuditThatWasCutOffIsNamedByItself() throws Exception {
        cut(home.resolve("packs/audit.jsonl"), 64);

        Shell.End audit = Shell.run(home, "\"$DORSAL\" pack audit");

        assertThat(audit.err()).contains("Its end is missing");
        assertThat(audit.exitCode()).isEqualTo(1);
    }

    @Test
    void aFormatThatIsEmptyIsNotTakenForTheFirst() throws Exception {
        Path format = cut(home.resolve("format"), 0);

        assertRefused(format);
        assertThat(Files.size(format)).isZero();
    }

    @Test
    void settingsThatWereCutOffInANumberAreNamed() throws Exception {
        Path settings = home.resolve("config/org/dorsal/packs.config");
        cut(settings, Files.readString(settings).indexOf("entries=I") + "entries=I\"".length());

        assertRefused(settings);
    }

    @Test
    void settingsThatWereCutOffAfterALineAreNamedAndNotWrittenOver() throws Exception {
        Shell.run(home, "\"$DORSAL\" settings set packs.unpacked.bytes 1000000");
        Path settings = home.resolve("config/org/dorsal/packs.config");
        Path shorter = cut(settings, Files.readString(settings).indexOf("unpacked"));

        assertNamed("packs.config", "cannot be read");
        assertThat(Shell.run(home, "\"$DORSAL\" settings set packs.entries 400").err()).contains("would lose the others");
        assertThat(Files.readString(shorter)).contains("entries=I\"500\"");
    }

    private static Path cut(Path file, int length) throws Exception {
        return Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
    }

    private String permitted() throws Exception {
        return Shell.run(home, "\"$DORSAL\" " + MAY + "'" + folder.resolve("answers.jsonl") + "'").out();
    }

    private void assertNamed(String... words) throws Exception {
        Shell.End doctor = Shell.run(home, "COLUMNS=200 \"$DORSAL\" doctor");
        assertThat(doctor.out()).contains(words);
        assertThat(doctor.exitCode()).isEqualTo(1);
    }

    private void assertRefused(Path file) throws Exception {
        Shell.End list = Shell.run(home, "\"$DORSAL\" list");
        assertThat(list.err().lines()).hasSize(1).first().asString().contains(file.toString(), "Restore a backup");
        assertThat(list.exitCode()).isEqualTo(1);
    }
}
