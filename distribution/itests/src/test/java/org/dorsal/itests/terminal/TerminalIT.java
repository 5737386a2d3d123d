package org.dorsal.itests.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dorsal.itests.exam.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive's command in a terminal. */
class TerminalIT {
    private static final String PROMPT = "ready$";
    /** All keys and modes; not the line before them, with the speed and the line's number, which JLine does not keep. */
    private static final String SETTINGS = "stty -a | tail -n +2";

    @TempDir
    private Path home;

    @Test
    void opensTheConsoleAndControlDEndsIt() throws Exception {
        try (TerminalSession terminal = TerminalSession.dorsal(home)) {
            terminal.shows("Desk reset").controlD();

            assertThat(terminal.ends()).isZero();
        }
    }

    @Test
    void controlCLeavesTheTerminalAsItWas() throws Exception {
        try (TerminalSession shell = shell()) {
            shell.shows(PROMPT).type(SETTINGS + " > " + home + "/before; " + Installation.root() + "/bin/dorsal\n");
            shell.shows("Desk reset").controlC();
            shell.type("\n" + SETTINGS + " > " + home + "/after; echo o'v'er\n").shows("over");

            assertThat(home.resolve("after")).hasSameTextualContentAs(home.resolve("before"));
        }
    }

    @Test
    void theShellIsGogoAndKnowsDorsal() throws Exception {
        try (TerminalSession terminal = TerminalSession.dorsal(home, "shell")) {
            terminal.shows("g! ").type("dorsal list exercise\n").shows("cat-cow");
            terminal.type("exit 0\n");
            terminal.ends();
        }
    }

    private TerminalSession shell() throws Exception {
        return TerminalSession.of(home, List.of("/bin/sh", "-c", "PS1='" + PROMPT + " ' exec sh -i"));
    }
}
