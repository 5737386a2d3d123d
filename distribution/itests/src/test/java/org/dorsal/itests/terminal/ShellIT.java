package org.dorsal.itests.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Gogo shell of an operator, in a terminal. */
class ShellIT {
    private static final String OF_MOBILITY = "cat-cow";
    private static final String OF_POSTURE = "scapular-retraction";

    @TempDir
    private Path home;
    private TerminalSession terminal;

    @BeforeEach
    void openTheShell() throws Exception {
        terminal = TerminalSession.dorsal(home, "shell").shows("g!");
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "exit 0"})
    void exitEndsItWithoutAComplaint(String exit) throws Exception {
        terminal.type(exit + "\n");

        assertThat(terminal.ends()).isZero();
        assertThat(terminal.screen()).doesNotContain("Exception");
    }

    @Test
    void whatAPluginBringsGoesWhenItIsStoppedAndReturnsWhenItIsStarted() throws Exception {
        String mobility = bundle("org.dorsal.mobility");

        terminal.type("stop " + mobility + "\n").type("dorsal list exercise\n").shows(OF_POSTURE);
        assertThat(terminal.screen()).doesNotContain(OF_MOBILITY);

        terminal.type("start " + mobility + "\n").type("dorsal list exercise\n").shows(OF_MOBILITY);
    }

    @Test
    void whatAPluginBringsIsThereAfterAnUpdate() throws Exception {
        String mobility = bundle("org.dorsal.mobility");

        terminal.type("update " + mobility + "\n").type("dorsal list exercise\n").shows(OF_MOBILITY);
    }

    @Test
    void withoutTheTriageNothingIsPermittedAndTheDoctorSaysWhy() throws Exception {
        terminal.type("stop " + bundle("org.dorsal.triage") + "\n").type("dorsal doctor\n")
            .shows("nothing is permitted without");
    }

    private String bundle(String name) throws Exception {
        terminal.type("lb -s " + name + "\n").shows("|" + name);
        Matcher line = Pattern.compile("(\\d+)\\|Active.*\\|" + Pattern.quote(name)).matcher(terminal.screen());
        assertThat(line.find()).isTrue();
        return line.group(1);
    }
}
