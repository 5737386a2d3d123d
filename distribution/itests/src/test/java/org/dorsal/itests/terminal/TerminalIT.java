package org.dorsal.itests.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dorsal.itests.exam.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive's command in a terminal. */
class TerminalIT {
    private static final String CONTROL_C = "\u0003";
    private static final String CONTROL_D = "\u0004";

    @TempDir
    private Path home;

    @Test
    void opensTheConsoleAndControlDEndsIt() throws Exception {
        try (TerminalSession terminal = TerminalSession.dorsal(home)) {
            terminal.shows("Desk reset").controlD();

            assertThat(terminal.ends()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CONTROL_C, CONTROL_D, "q"})
    void leavingHomeGivesTheTerminalBackExactlyAsItWas(String key) throws Exception {
        try (TerminalSession terminal = dorsalBetweenLooksAtTheLine("")) {
            terminal.shows("Desk reset").press(key);

            assertTheLineIsAsItWas(terminal);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CONTROL_C, CONTROL_D})
    void leavingAQuestionGivesTheTerminalBackExactlyAsItWas(String key) throws Exception {
        try (TerminalSession terminal = dorsalBetweenLooksAtTheLine("check")) {
            terminal.shows("none of these").press(key);

            assertTheLineIsAsItWas(terminal);
        }
    }

    @Test
    void aRequestToEndLeavesATerminalThatEchoesAndTakesLines() throws Exception {
        try (TerminalSession terminal = dorsalBetweenLooksAtTheLine("", "-a")) {
            terminal.shows("Desk reset").terminateWhatRunsInIt();
            terminal.ends();

            assertThat(home.resolve("after")).content().containsPattern("(?m)^isig icanon iexten echo ");
        }
    }

    @Test
    void aFaultGivesTheTerminalBackExactlyAsItWasAndSaysInOneLineWhatHappened() throws Exception {
        try (TerminalSession terminal = dorsalBetweenLooksAtTheLine("")) {
            terminal.shows("Desk reset");
            Files.writeString(home.resolve("journal.db"), "nonsense");
            terminal.press("h").shows("dorsal: ");

            assertTheLineIsAsItWas(terminal);
            assertThat(terminal.screen()).contains("journal").doesNotContain("Exception");
        }
    }

    @Test
    void theShellIsGogoAndKnowsDorsalAndGivesTheTerminalBack() throws Exception {
        try (TerminalSession terminal = dorsalBetweenLooksAtTheLine("shell")) {
            terminal.shows("g!").type("dorsal list exercise\n").shows("cat-cow");
            terminal.type("exit 0\n");

            assertTheLineIsAsItWas(terminal);
        }
    }

    /** A terminal in which Dorsal runs, with the exact settings of its line noted before and after, speed and all. */
    private TerminalSession dorsalBetweenLooksAtTheLine(String words) throws Exception {
        return dorsalBetweenLooksAtTheLine(words, "-g");
    }

    private TerminalSession dorsalBetweenLooksAtTheLine(String words, String how) throws Exception {
        return TerminalSession.of(home, List.of("/bin/sh", "-c", "stty " + how + " >'" + home + "/before'; '" + Installation.root()
            + "/bin/dorsal' " + words + "; stty " + how + " >'" + home + "/after'"));
    }

    private void assertTheLineIsAsItWas(TerminalSession terminal) throws Exception {
        terminal.ends();
        assertThat(home.resolve("before")).isNotEmptyFile();
        assertThat(home.resolve("after")).hasSameTextualContentAs(home.resolve("before"));
    }
}
