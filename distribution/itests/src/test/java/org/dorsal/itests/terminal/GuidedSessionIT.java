package org.dorsal.itests.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person with a stiff back sees and presses, from the first page to the end of a session. */
class GuidedSessionIT {
    private static final String ENTER = "\r";
    private static final String FINISH_LINE = "Pain now";

    @TempDir
    private Path home;

    @Test
    void aNewcomerReachesTheFirstStepWithFifteenKeysAndWhoComesBackWithSix() throws Exception {
        try (Keys first = new Keys(TerminalSession.dorsal(home))) {
            first.sees("It is no diagnosis").on("quit", ENTER);
            healthy(first, "2").on("How old are you?", "3").on("3_", "5").on("35_", ENTER).on("Your sex", "1")
                .on("I am pregnant", "n").on("Has a clinician told you", "n").on("In the last three months", "n")
                .on("what do you have?", "n").on("What you answered", ENTER).on("Desk reset", ENTER).sees("Get ready for");

            assertThat(first.pressed()).isLessThanOrEqualTo(15);
        }
        try (Keys again = new Keys(TerminalSession.dorsal(home))) {
            again.on("Cut off", "n").on("Start it again?", "c");
            int before = again.pressed();
            again.on("quit", ENTER);
            healthy(again, "1").on("this is right: get ready", ENTER).sees("Get ready for");

            assertThat(again.pressed() - before).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void whoComesBackForASingleActivityNeedsSixKeysToo() throws Exception {
        try (Keys first = begun("1")) {
            first.sees("Get ready for");
        }
        try (Keys again = new Keys(TerminalSession.dorsal(home))) {
            again.on("Cut off", "n").on("Start it again?", "c");
            int before = again.pressed();
            String line = again.sees("quit").screen().lines().filter(row -> row.contains("Shoulder-blade")).findFirst().orElseThrow();
            again.on("quit", line.strip().substring(0, 1));
            healthy(again, "1").on("this is right: get ready", ENTER).sees("Get ready for Shoulder-blade");

            assertThat(again.pressed() - before).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void whoComesBackSeesTheAnswersBesideWhatComesNextAndCorrectsOneWithItsLetter() throws Exception {
        try (Keys keys = begun("1")) {
            keys.sees("Get ready for");
        }
        try (Keys again = new Keys(TerminalSession.dorsal(home, "start", "desk-reset"))) {
            again.on("Cut off", "n").on("Start it again?", "c");
            healthy(again, "1").on("(the worst there is)? 1", "e").on("For stiffness without pain, 0.", "0");

            again.sees("(the worst there is)? 0").sees("get ready (15 s)");
        }
    }

    @Test
    void aHarmlessPopIsToldAndTheSittingGoesOnToItsEnd() throws Exception {
        try (Keys keys = begun("40")) {
            keys.on("Trouble?", "s").on("STOPPED. Come off first", ENTER).on("What has come up?", "1").on("[x] An ordinary pull", ENTER)
                .on("Pain at its worst", "1");
            keys.on("You may go on", ENTER).sees(FINISH_LINE);
            keys.on(FINISH_LINE, "1").on("How did it go?", "1").sees("Pain 2 before, 1 now.");

            keys.on("Done", ENTER).ends();
        }
        assertThat(Cli.dorsal(home, "history", "--format", "json").out()).contains("\"done\"").doesNotContain("\"stopped\"");
    }

    @Test
    void sharpPainThatDoesNotGoEndsTheSessionAndNamesWhomToSee() throws Exception {
        try (Keys keys = begun("1")) {
            keys.on("Get ready for", "s").on("STOPPED. Come off first", ENTER).on("What has come up?", "3")
                .on("[x] Sharp or electric pain", ENTER).on("Which of these fit?", "n");
            keys.sees("have it looked at first").sees("physiotherapist").sees("Why:").sees("Source:");

            keys.on("Not now", ENTER).ends();
        }
        Cli refused = Cli.dorsal(home, "--plain", "start", "desk-reset");
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.out()).doesNotContain("Get ready for");
    }

    @Test
    void keysTypedAheadNeverClearTheScreenThatAsksForDanger() throws Exception {
        try (Keys keys = new Keys(TerminalSession.dorsal(home))) {
            keys.sees("Desk reset").on("quit", ENTER + "nnnnnn").sees("Right now, or with");
            keys.on("Right now, or with", "n").sees("Lately, with this");

            assertThat(keys.screen()).contains("Lately, with this").doesNotContain("How strong");
        }
    }

    private Keys begun(String pace) throws Exception {
        Keys keys = new Keys(TerminalSession.dorsal(home, "start", "desk-reset", "--pace", pace));
        return newcomer(keys).on("What you answered", ENTER).on("Desk reset", ENTER);
    }

    /** All that somebody in good health is asked the first time. */
    static Keys newcomer(Keys keys) throws Exception {
        return healthy(keys, "2").on("How old are you?", "3").on("3_", "5").on("35_", ENTER).on("Your sex", "2")
            .on("Has a clinician told you", "n").on("In the last three months", "n").on("what do you have?", "n");
    }

    private static Keys healthy(Keys keys, String pain) throws Exception {
        return keys.on("Right now, or with", "n").on("Lately, with this", "n").on("How strong is the pain", pain)
            .on("Since when", "1");
    }
}
