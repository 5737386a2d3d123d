package org.dorsal.itests.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dorsal.itests.exam.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whenever somebody or something ends Dorsal, the terminal works afterwards and what happened is known the next time. */
class SignalsIT {
    /** As a shell counts them: 128 and the number of the signal. */
    private static final Map<String, String> EXIT_CODES = Map.of("HUP", "129", "INT", "130", "TERM", "143");
    private static final String ENTER = "\r";

    @TempDir
    private Path home;
    private Path answers;

    /** Where a person can be when it happens. */
    enum Place {
        HOME("quit"), QUESTION("none of these"), REVIEW("this is right, go on"), PREVIEW("get ready (15 s)"), GET_READY("Get ready for"),
        STEP(" of 8"), PAUSED("PAUSED"), SYMPTOM("STOPPED. Come off first"), END("Pain now");

        private final String shown;

        Place(String shown) {
            this.shown = shown;
        }
    }

    @BeforeEach
    void bringAnswers() throws Exception {
        answers = Files.writeString(home.resolve("answers.jsonl"), "{\"facts\": {\"pain_nrs\": 2, \"age_years\": 35}}\n");
    }

    @ParameterizedTest
    @CsvSource({"TERM, HOME", "HUP, HOME", "INT, HOME", "TERM, QUESTION", "HUP, REVIEW", "INT, PREVIEW"})
    void endsAndGivesTheTerminalBackWhereNothingHasBegun(String signal, Place place) throws Exception {
        assertEndsInAWorkingTerminal(signal, place);

        assertThat(nextTime()).doesNotContain("Cut off");
    }

    @ParameterizedTest
    @CsvSource({"TERM, GET_READY", "HUP, GET_READY", "TERM, STEP", "INT, STEP", "HUP, PAUSED", "TERM, END"})
    void endsAndGivesTheTerminalBackAndSaysTheNextTimeWhatWasCutOff(String signal, Place place) throws Exception {
        assertEndsInAWorkingTerminal(signal, place);

        assertThat(nextTime()).contains("Cut off: Cat-Cow", "Had anything come up in it");
    }

    @ParameterizedTest
    @CsvSource({"TERM", "HUP"})
    void whatWasNotSaidBeforeTheEndStaysAStop(String signal) throws Exception {
        assertEndsInAWorkingTerminal(signal, Place.SYMPTOM);

        assertThat(nextTime()).contains("Cut off: Cat-Cow");
        assertThat(Cli.dorsal(home, "report").out()).contains("Exercise stopped because of a symptom");
    }

    @Test
    void aSleepAnywhereIsSleptThroughAndThePageComesBack() throws Exception {
        try (Keys keys = at(Place.GET_READY)) {
            keys.terminal().signalWhatRunsInIt("TSTP");
            keys.terminal().signalWhatRunsInIt("CONT");
            keys.on("Get ready for", "s").sees("STOPPED. Come off first");
        }
    }

    private void assertEndsInAWorkingTerminal(String signal, Place place) throws Exception {
        try (Keys keys = at(place)) {
            keys.terminal().signalWhatRunsInIt(signal);
            keys.ends();

            assertThat(keys.terminal().isGivenBack()).as("cursor and usual screen").isTrue();
            assertThat(home.resolve("exit")).hasContent(EXIT_CODES.get(signal));
            assertThat(home.resolve("after")).content().containsPattern("(?m)^isig icanon iexten echo ");
        }
    }

    private String nextTime() throws Exception {
        return Cli.dorsal(home, "--plain").out();
    }

    private Keys at(Place place) throws Exception {
        Keys keys = new Keys(TerminalSession.of(home, List.of("/bin/sh", "-c", "trap : HUP INT; '" + Installation.root()
            + "/bin/dorsal' " + words(place) + "; echo $? >'" + home + "/exit'; stty -a >'" + home + "/after'")));
        lead(keys, place);
        keys.sees(place.shown);
        return keys;
    }

    private String words(Place place) {
        switch (place) {
            case HOME: return "";
            case QUESTION:
            case REVIEW: return "check";
            default: return "start cat-cow --answers '" + answers + "' --unanswered no --pace " + (place == Place.END ? 1000 : 4);
        }
    }

    private static void lead(Keys keys, Place place) throws Exception {
        if (place == Place.REVIEW) {
            GuidedSessionIT.newcomer(keys);
        } else if (place.compareTo(Place.PREVIEW) > 0) {
            keys.on("get ready (15 s)", ENTER);
        }
        switch (place) {
            case PAUSED: keys.on("Get ready for", " "); break;
            case SYMPTOM: keys.on("Get ready for", "s"); break;
            default: break;
        }
    }
}
