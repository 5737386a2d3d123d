package org.dorsal.itests.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dorsal.itests.exam.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever kind of terminal there is, or half a one, Dorsal can be used in it. */
class ModesIT {
    private static final String ENTER = "\r";

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"TERM=dumb", "TERM=", "NO_COLOR=1"})
    void aTerminalThatCanOrMayShowNoPagesGetsLines(String environment) throws Exception {
        try (TerminalSession terminal = inAShell("env " + environment + " '" + dorsal() + "'; echo exit $?")) {
            terminal.shows("h: history").type("q\n").shows("exit 0");

            assertThat(terminal.ends()).isZero();
            assertThat(terminal.showedPages()).isFalse();
            assertThat(terminal.isGivenBack()).isFalse();
        }
    }

    @Test
    void aTerminalThatNobodyTypesInGetsLinesAndTheEndOfTheInputLeaves() throws Exception {
        try (TerminalSession terminal = inAShell("'" + dorsal() + "' </dev/null; echo exit $?")) {
            terminal.shows("h: history").shows("exit 0");

            assertThat(terminal.showedPages()).isFalse();
        }
    }

    @Test
    void linesGoToAFileWhereTheOutputIsOne() throws Exception {
        Path file = home.resolve("out");
        try (TerminalSession terminal = inAShell("'" + dorsal() + "' >'" + file + "'; echo exit $?")) {
            terminal.type("q\n").shows("exit 0");

            assertThat(terminal.showedPages()).isFalse();
        }
        assertThat(Files.readString(file)).contains("== Dorsal").matches("[\\P{Cntrl}\n]*");
    }

    @Test
    void aSessionIsRedrawnWhateverTheTerminalBecomes() throws Exception {
        Path answers = Files.writeString(home.resolve("answers.jsonl"), "{\"facts\": {\"pain_nrs\": 2, \"age_years\": 35}}\n");
        try (Keys keys = new Keys(TerminalSession.dorsal(home, "start", "cat-cow", "--answers", answers.toString(), "--unanswered", "no"))) {
            keys.on("get ready (15 s)", ENTER).on("Get ready for", " ").sees("PAUSED");

            keys.terminal().resize(132, 50);
            keys.sees("PAUSED");
            keys.terminal().resize(40, 10);
            keys.sees("s something is wrong").on("Cat-Cow", "s").sees("STOPPED. Come off");
        }
    }

    private TerminalSession inAShell(String command) throws IOException {
        return TerminalSession.of(home, List.of("/bin/sh", "-c", command));
    }

    private static Path dorsal() {
        return Installation.root().resolve("bin/dorsal");
    }
}
