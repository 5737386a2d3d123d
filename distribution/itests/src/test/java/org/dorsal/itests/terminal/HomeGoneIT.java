package org.dorsal.itests.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dorsal.itests.exam.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody removes the home while Dorsal runs: nothing is taken for kept that is not, and one message says so. */
class HomeGoneIT {
    private static final String ENTER = "\r";

    @TempDir
    private Path folder;
    private Path home;
    private Path answers;

    @BeforeEach
    void bringAnswers() throws Exception {
        home = folder.resolve("home");
        answers = Files.writeString(folder.resolve("answers.jsonl"), "{\"facts\": {\"pain_nrs\": 2, \"age_years\": 35}}\n");
    }

    @Test
    void onTheHomePage() throws Exception {
        try (Keys keys = running("")) {
            keys.sees("quit");
            removeHome();
            keys.on("quit", "h");

            assertOneMessage(keys);
        }
    }

    @Test
    void whileASessionGoesOn() throws Exception {
        try (Keys keys = running("start cat-cow --answers '" + answers + "' --unanswered no")) {
            keys.on("get ready (15 s)", ENTER).sees("Get ready for");
            removeHome();
            keys.on("Get ready for", " ").on("PAUSED", "q");

            assertOneMessage(keys);
        }
    }

    @Test
    void whenItIsAskedHowItWent() throws Exception {
        try (Keys keys = running("start cat-cow --pace 1000 --answers '" + answers + "' --unanswered no")) {
            keys.on("get ready (15 s)", ENTER).sees("Pain now");
            removeHome();
            keys.on("Pain now", "2").on("How did it go?", "1");

            assertOneMessage(keys);
        }
    }

    private void assertOneMessage(Keys keys) throws Exception {
        keys.ends();
        assertThat(keys.screen()).contains("dorsal: ", home.toString().substring(0, 20), "exit 1").doesNotContain("Exception", "\tat ");
    }

    private Keys running(String words) throws IOException {
        return new Keys(TerminalSession.of(home, List.of("/bin/sh", "-c", "'" + Installation.root() + "/bin/dorsal' " + words
            + "; echo exit $?")));
    }

    private void removeHome() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
