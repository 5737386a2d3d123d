package org.dorsal.itests.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does in a second terminal while a person is in a session. */
class SecondTerminalIT {
    private static final String INSTALL = "\"$DORSAL\" pack install ./neck --yes --allow-unsigned";

    @TempDir
    private Path folder;
    private Path home;
    private String session;

    @BeforeEach
    void aPack() throws Exception {
        home = folder.resolve("home");
        Path answers = Files.writeString(folder.resolve("answers.jsonl"), "{\"facts\": {\"pain_nrs\": 2}}\n");
        session = "\"$DORSAL\" --plain start cat-cow --unanswered no --pace 3 --answers " + answers;
        new NeckPack("1.0.0").folderIn(folder);
    }

    private Shell.End inFolder(String lines) throws Exception {
        return Shell.run(home, "cd '" + folder + "' && " + lines);
    }

    @Test
    void aPackIsInstalledWhereTheSessionRunsAndTheSessionGoesOn() throws Exception {
        try (Shell first = Shell.begin(home, session)) {
            first.type("\n").shows("Get ready for");

            Shell.End install = inFolder(INSTALL);
            Shell.End list = inFolder("\"$DORSAL\" list neck --format json");

            assertThat(install.err()).isEmpty();
            assertThat(install.out()).contains("new: neck 1.0.0", "Done.");
            assertThat(install.exitCode()).isZero();
            assertThat(list.out()).contains("neck-cat-cow");
            first.shows("Pain now").type("1\n1\n");
        }
        assertThat(Shell.run(home, "\"$DORSAL\" history --format json").out()).contains("cat-cow");
    }

    @Test
    void whatIsRefusedThereIsToldInTheTerminalInWhichItWasTyped() throws Exception {
        try (Shell first = Shell.begin(home, session)) {
            first.shows("get ready");

            Shell.End unsigned = inFolder("\"$DORSAL\" pack install ./neck --yes");
            Shell.End unknown = inFolder("\"$DORSAL\" pack uninstall knee --yes");

            assertThat(unsigned.err()).contains("signed by nobody", "--allow-unsigned").doesNotContain("Another Dorsal");
            assertThat(unsigned.exitCode()).isEqualTo(1);
            assertThat(unknown.err()).contains("No pack knee is installed");
            assertThat(unknown.exitCode()).isEqualTo(1);
            first.type("q\n");
        }
    }

    @Test
    void aProcessThatWasKilledLeavesNothingInTheWay() throws Exception {
        try (Shell first = Shell.begin(home, session)) {
            first.shows("get ready");
        }

        assertThat(inFolder(INSTALL).exitCode()).isZero();
    }
}
