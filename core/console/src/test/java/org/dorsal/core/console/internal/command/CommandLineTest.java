package org.dorsal.core.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dorsal.api.session.NotKeptException;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.Settings;
import org.dorsal.core.console.internal.StartRequest;
import org.dorsal.core.content.LoadedPack;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.gate.Quarantined;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.UnknownActivityException;
import org.dorsal.core.settings.SettingProblem;
import org.dorsal.core.settings.UnreadSettings;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
    @TempDir
    private Path home;
    private Platform platform;

    @BeforeEach
    void startPlatform() {
        platform = new Platform(home);
    }

    @AfterEach
    void stopPlatform() {
        platform.close();
    }

    @Test
    void opensTheGuideWithoutWords() {
        assertEquals(0, platform.inTerminal().run("--person", "Anna").exitCode());

        assertEquals(List.of("home"), platform.guide().calls);
        assertEquals(Optional.of("Anna"), platform.guide().options.get(0).person());
        assertFalse(platform.guide().options.get(0).plain());
    }

    @Test
    void isPlainWhenAskedWhenTheEnvironmentSaysSoAndWithoutATerminal() {
        platform.run();
        platform.inTerminal().run("--plain");
        platform.withEnvironment("NO_COLOR", "1").run();

        assertTrue(platform.guide().options.stream().allMatch(options -> options.plain()));
    }

    @Test
    void runsCommandsInTurnAndSaysAfterEachHowItEnded() throws Exception {
        Path file = Files.writeString(home.resolve("commands"), "[\"list\", \"nothing of that name\"]\n[\"show\", \"nothing\"]\n");

        assertEquals(List.of("Nothing matches. `dorsal list` shows all activities and programs.", "\u001e0", "\u001e2"),
            platform.run("in-turn", file.toString()).out().lines().toList());
    }

    @Test
    void showsTheHelp() {
        assertEquals("""
            Guided, safe self-care for a stiff upper back.

            dorsal                      guides you, in a terminal
            dorsal [OPTIONS] COMMAND    does one thing

            Options, before or after a command:
                  --home=DIR      folder for what is remembered; default $DORSAL_HOME, else
                                    ~/.dorsal
                  --person=NAME   who this is for, where several people share one
                                    installation
                  --plain         only append lines: for screen readers and scripts
              -h, --help          show this help
                  --version       show the version

            Commands:
              list      What is installed: activities and programs, or things of one kind.
              show      What something is for, what it asks of the body, how much, and who
                          says so.
              check     What the safety checks say: asked of you, or of answers you bring.
              start     Guides you through an activity, or the next sitting of a program.
              today     What is due, and what is open now.
              history   What was done, and pain before and after over the weeks.
              report    A note to print and take along: what you answered, and what came of
                          it.
              learn     Things worth knowing about the upper back, each told in a minute.
              export    Everything that is remembered about a person.
              erase     Removes everything that is remembered about a person, for good.
              backup    Copies the whole home into a zip, while it is used.
              settings  What can be set: thresholds, sounds, the emergency number.
              pack      What is installed besides Dorsal itself: install, upgrade, go back,
                          remove.
              tck       Holds a built plugin or pack against all requirements, in a process
                          of its own.
              doctor    Whether this installation is whole, and if not, what to do.
              shell     The Felix Gogo shell, for operators; `dorsal WORDS` works there too.

            Ends with 0: done, 1: failed, 2: used wrongly, 3: refused by the safety checks.
            Dorsal gives no diagnosis, and no clinician reviewed its wording.
            In an emergency call your emergency number, not this program.
            """, platform.run("--help").out());
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("list", "show", "check", "start", "today", "history", "report", "learn", "export", "erase",
                "backup", "settings", "tck", "doctor", "shell")) {
            Platform.Outcome outcome = platform.run(command, "--help");

            assertEquals(0, outcome.exitCode(), command);
            assertTrue(outcome.out().contains("Usage: dorsal " + command), outcome.out());
            assertTrue(outcome.out().lines().allMatch(line -> line.length() <= 80), outcome.out());
        }
    }

    @Test
    void saysItsVersion() {
        assertEquals("dorsal 0.1.0\n", platform.run("--version").out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        lst                          | There is no command 'lst'. Did you mean 'list'? `dorsal --help` says what can be written.
        --frob                       | Unknown option: '--frob'. `dorsal --help` says what can be written.
        list --format xml            | Invalid value for option '--format': 'xml' is none of text, json. `dorsal list --help` says what can be written.
        list --minutes soon          | Invalid value for option '--minutes': 'soon' is not an int. `dorsal list --help` says what can be written.
        list --minutes 0             | --minutes is 0, allowed is 1 to 1440. Give the minutes you have.
        show                         | Missing required parameter: 'ID'. `dorsal show --help` says what can be written.
        show cat-caw                 | Nothing here is called 'cat-caw'. Did you mean 'cat-cow'? `dorsal list` shows what there is.
        show zither                  | Nothing here is called 'zither'. `dorsal list` shows what there is.
        learn the-pap                | Nothing here is called 'the-pap'. Did you mean 'the-pop'? `dorsal learn` shows what there is.
        start cat-caw                | Nothing here is called 'cat-caw'. Did you mean 'cat-cow'? `dorsal list` shows what there is.
        start cat-cow --pace 0       | --pace is 0, allowed is 1 to 10000. 1 is real time.
        start cat-cow --variant x    | Cat-Cow has no variant 'x'. Known are: standard, seated.
        start desk-reset --variant x | 'desk-reset' is a program, which chooses the variants itself. Leave out --variant.
        check --unanswered maybe     | Invalid value for option '--unanswered': 'maybe' is none of ask, no, unknown. `dorsal check --help` says what can be written.
        export                       | Nothing is remembered about anybody yet. `dorsal` begins.
        settings get frob            | There is no setting 'frob'. `dorsal settings list` shows all.
        shell                        | The shell needs a terminal. Run `dorsal COMMAND` for one thing at a time.
        """)
    void saysWhatIsWrongWithTheWordsAndWhatToDo(String words, String message) {
        Platform.Outcome outcome = platform.run(words.split(" "));

        assertEquals(2, outcome.exitCode());
        assertEquals("", outcome.out());
        assertEquals("dorsal: " + message, outcome.err().strip().replaceAll("\\s+", " "));
    }

    @Test
    void startsWithWhatWasAsked() {
        platform.inTerminal().run("start", "cat-cow", "--variant", "seated", "--pace", "60");

        assertEquals(new StartRequest("cat-cow", Optional.of("seated"), Optional.empty()), platform.guide().requests.get(0));
        assertEquals(60, platform.guide().options.get(0).pace());
    }

    @Test
    void attestsAnswersBeforeItStartsAndLeavesTheRestOfTheInputToTheGuide() {
        platform.typing("{\"facts\": {\"pain_nrs\": 2}}\nkeys").run("start", "cat-cow", "--answers", "-", "--unanswered", "no");

        assertEquals("me", platform.guide().requests.get(0).verdict().orElseThrow().person());
        assertEquals("keys", rest());
    }

    @Test
    void endsWith3WhenTheGateRefuses() {
        assertEquals(3, platform.typing("{\"facts\": {\"fever\": true}}")
            .run("start", "cat-cow", "--answers", "-", "--unanswered", "no").exitCode());
    }

    @Test
    void refusesAnswersOfASessionForAStart() {
        Platform.Outcome outcome = platform.typing("{\"phase\": \"during\", \"facts\": {}}").run("start", "cat-cow", "--answers", "-");

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("about what arose during a session"), outcome.err());
    }

    @Test
    void saysWhereAnswersForAStartAreBad() {
        assertEquals("dorsal: line 1, column 11: this is not JSON: Unrecognized token 'x': was",
            platform.typing("{\"facts\": x}").run("start", "cat-cow", "--answers", "-").err().lines().findFirst().orElseThrow());
    }

    @Test
    void wordsARefusalWithCheckReasonSourceAndAlternative() {
        Platform other = platform.typing("{\"facts\": {\"pain_nrs\": 5}}");
        other.guide().failure = refusal();

        Platform.Outcome outcome = other.run("start", "cat-cow");

        assertEquals(3, outcome.exitCode());
        assertEquals("dorsal: Not now: Your pain is 4 or more. (check 'infection', △ Dorsal) Move gently. Open instead: `dorsal start"
            + " cat-cow --variant seated`.", outcome.err().strip().replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @EnumSource(JournalException.Problem.class)
    void wordsEveryTroubleWithTheJournalInTwoSentencesAtMost(JournalException.Problem problem) {
        platform.guide().failure = new JournalException(problem, Path.of("/h/journal.db"), new java.io.IOException("raw"));

        Platform.Outcome outcome = platform.run("start", "cat-cow");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("/h/journal.db"), outcome.err());
        assertFalse(outcome.err().contains("Exception") || outcome.err().contains("raw"), outcome.err());
        assertTrue(outcome.err().lines().count() <= 4, outcome.err());
    }

    @Test
    void wordsWhyTheEndOfASessionCouldNotBeKept() {
        platform.guide().failure = new NotKeptException(
            new JournalException(JournalException.Problem.FULL, Path.of("/h/journal.db"), new java.io.IOException("raw")));

        Platform.Outcome outcome = platform.run("start", "cat-cow");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("The disk that holds the journal /h/journal.db is full."), outcome.err());
    }

    @Test
    void wordsWhatTheGuideLetsThrough() {
        platform.guide().failure = new UnknownActivityException("gone", Optional.of("cat-cow"));

        assertEquals(2, platform.run("start", "cat-cow").exitCode());
    }

    @Test
    void saysOneLineAndNoTraceForWhatNobodyForesaw() {
        platform.guide().failure = new IllegalStateException("deep inside");

        Platform.Outcome outcome = platform.run("start", "cat-cow");

        assertEquals(1, outcome.exitCode());
        assertEquals("""
            dorsal: Something went wrong that nobody foresaw (IllegalStateException).
                    The log in the home's folder log/ has the details; `dorsal doctor`
                    checks the installation.
            """, outcome.err());
    }

    @Test
    void showsAnActivityWithoutItsSteps() {
        String out = platform.run("show", "cat-cow").out();

        assertTrue(out.startsWith("Cat-Cow (exercise 'cat-cow', pack mobility)\n"), out);
        assertTrue(out.contains("  asks    kneeling, weight on the wrists\n"), out);
        assertTrue(out.contains("  dose    2 sets of 5, held 5 s, 30 s rest between; at most once a day, on 3\n"), out);
        assertFalse(out.contains("Get into position"), out);
    }

    @Test
    void showsFactsChecksAndProgramsAsJson() {
        assertEquals("{\"kind\":\"fact\",\"id\":\"pain_nrs\",\"title\":\"the meaning of pain_nrs\",\"pack\":\"triage\",\"type\":\"whole\","
            + "\"least\":0.0,\"greatest\":10.0,\"normal\":0,\"keeps\":\"PT0S\",\"origin\":\"person\",\"worse\":\"none\",\"notSure\":\"worse\"}",
            json("show", "pain_nrs", "--format", "json").toString());
        assertEquals("[\"fever\",\"pain_nrs\"]", json("show", "infection", "--format", "json").get("reads").toString());
        assertEquals("{\"activity\":\"cat-cow\",\"variant\":\"seated\",\"sets\":1}",
            json("show", "desk-reset", "--format", "json").get("stages").get(0).get("parts").get(0).toString());
    }

    @Test
    void teachesALessonWithItsSources() {
        assertEquals("What the pop is\n\nThe pop is a bubble, not a bone.\n  ○ doi 10.1000/1\n", platform.run("learn", "the-pop").out());
        assertEquals("[{\"id\":\"the-pop\",\"title\":\"What the pop is\"}]", json("learn", "--format", "json").toString());
    }

    @Test
    void setsShowsAndListsSettings() {
        platform.with(setting("org.dorsal.pack.triage", "long_pain_days", "14"));

        assertEquals("pack.triage.long_pain_days = 14\n    Days\n", platform.run("settings", "list").out());
        assertEquals("pack.triage.long_pain_days = 10 (standard: 14)\n", platform.run("settings", "set", "long_pain_days", "10").out());
        assertEquals("10", json("settings", "get", "pack.triage.long_pain_days", "--format", "json").get("value").stringValue());
        assertEquals("pack.triage.long_pain_days = 14\n", platform.run("settings", "set", "long_pain_days").out());
    }

    @Test
    void refusesASettingOutOfRangeAndSaysTheRange() {
        platform.with(setting("org.dorsal.pack.triage", "long_pain_days", "14"));

        Platform.Outcome outcome = platform.run("settings", "set", "long_pain_days", "--", "-1");

        assertEquals(2, outcome.exitCode());
        assertEquals("dorsal: pack.triage.long_pain_days: '-1' is not allowed: less than minimum. From 1 to 60 days.",
            outcome.err().strip().replaceAll("\\s+", " "));
    }

    @Test
    void asksWhichOfTwoSettingsOfOneName() {
        platform.with(setting("org.dorsal.a", "days", "1")).with(setting("org.dorsal.b", "days", "2"));

        assertEquals("dorsal: 'days' is not unique.\n        Write one of a.days, b.days.\n", platform.run("settings", "get", "days").err());
    }

    @Test
    void aRegionWithoutAnEmergencyNumberIsRefusedWithThoseThatHaveOne() {
        platform.with(setting("org.dorsal.console", "region", ""));

        Platform.Outcome outcome = platform.run("settings", "set", "console.region", "XX");

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("'XX'") && outcome.err().contains(" GB,"), outcome.err());
        assertEquals("", json("settings", "get", "region", "--format", "json").get("value").stringValue());
    }

    @Test
    void aRegionIsSetInSmallLettersTooAndTakenBack() {
        platform.with(setting("org.dorsal.console", "region", ""));

        assertEquals(0, platform.run("settings", "set", "console.region", "gb").exitCode());
        assertEquals(0, platform.run("settings", "set", "console.region").exitCode());
    }

    @Test
    void doctorNamesARegionWithoutAnEmergencyNumberHoweverItWasSet() {
        platform.with(setting("org.dorsal.console", "region", "XX"));

        Platform.Outcome outcome = platform.run("doctor");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.out().contains("The number shown in an emergency is of no country"), outcome.out());
    }

    @Test
    void doctorDoesNotMindTheRegionWhereANumberWasSet() {
        platform.with(setting("org.dorsal.console", "region", "XX")).with(setting("org.dorsal.console", "emergency.number", "0815"));

        assertEquals(0, platform.run("doctor").exitCode());
    }

    @Test
    void tckSaysSoWhereTheInstallationLacksIt() {
        Platform.Outcome outcome = platform.run("tck", "plugin.jar");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("its folder tck is missing"), outcome.err());
    }

    @Test
    void doctorFindsAWholeInstallationWell() {
        Platform.Outcome outcome = platform.run("doctor");

        assertEquals(0, outcome.exitCode(), outcome.out());
        assertTrue(outcome.out().endsWith("All is well.\n"), outcome.out());
    }

    @Test
    void doctorNamesEveryAilmentAndWhatToDo() {
        platform.with(Content.usual().withoutChecks().withProblem("the exercise 'x' has no source.", "Give it one."))
            .with(new LoadedPack("bad", "Bad", "1.0.0", "org.dorsal.bad",
                List.of(new PackProblem("facts/a.json", 3, 7, "/0/type", "There is no type 'flagg'.", "Write 'flag'."))))
            .with(new Installation.Ailment("bundle", "The bundle x 1.0.0 is stopped.", "Start it."));

        Platform.Outcome outcome = platform.run("doctor", "--format", "json");

        JsonNode report = JsonMapper.shared().readTree(outcome.out());
        assertEquals(1, outcome.exitCode());
        assertFalse(report.get("well").booleanValue());
        assertEquals(List.of("bundle", "pack", "catalogue", "check"),
            report.get("problems").valueStream().map(problem -> problem.get("kind").stringValue()).toList());
        assertEquals("Pack 'bad' 1.0.0 (org.dorsal.bad), facts/a.json, line 3, column 7 at /0/type: There is no type 'flagg'.",
            report.get("problems").get(1).get("what").stringValue());
    }

    @Test
    void doctorNamesAFailingCheckThatIsAskedOnlyAfterSessions() {
        platform.with(Content.usual().with(new Content.Broken()));

        Platform.Outcome outcome = platform.run("doctor");

        assertEquals(1, outcome.exitCode(), outcome.out());
        assertTrue(outcome.out().contains("The check 'broken' of org.dorsal.triage failed."), outcome.out());
    }

    @Test
    void doctorNamesBundlesWhoseChecksAreNotAskedAnyMoreAndTheWayBack() {
        platform.with(new Quarantined("org.dorsal.neck", "neck", "failed 3 times in a row", Platform.NOW));

        Platform.Outcome outcome = platform.run("doctor", "--format", "json");

        JsonNode problem = JsonMapper.shared().readTree(outcome.out()).get("problems").get(0);
        assertEquals(1, outcome.exitCode());
        assertEquals("The checks of org.dorsal.neck have not been asked since 10:00, and nothing is permitted without them: its"
            + " check 'neck' failed 3 times in a row.", problem.get("what").stringValue());
        assertTrue(problem.get("next").stringValue().contains("started anew"), problem.toString());
    }

    @Test
    void doctorNamesASettingThatCannotBeWhatItIs() {
        platform.with(new SettingProblem("org.dorsal.pack.triage", "longest_spell_days", "is 30",
            "nothing that depends on it is permitted", "a whole number from 3 to 7"));

        JsonNode report = JsonMapper.shared().readTree(platform.run("doctor", "--format", "json").out());

        assertEquals("The setting longest_spell_days in org.dorsal.pack.triage is 30; nothing that depends on it is permitted.",
            report.get("problems").get(0).get("what").stringValue());
        assertEquals("Set it to a whole number from 3 to 7, or `dorsal settings set longest_spell_days` without a value for the"
            + " standard one.", report.get("problems").get(0).get("next").stringValue());
    }

    @Test
    void doctorNamesDamagedFilesOfSettingsWhatHoldsMeanwhileAndTheWayBack() {
        platform.with(new UnreadSettings("org.dorsal.console", Path.of("console.config"), false))
            .with(new UnreadSettings("org.dorsal.pack.triage", Path.of("triage.config"), true));

        JsonNode problems = JsonMapper.shared().readTree(platform.run("doctor", "--format", "json").out()).get("problems");

        assertEquals(List.of("The settings in console.config cannot be read; standard values hold in their place.",
            "The settings in triage.config cannot be read; what was set may have been stricter than the standard values, so"
                + " nothing is permitted."), problems.valueStream().map(problem -> problem.get("what").stringValue()).toList());
        assertEquals("Restore a backup of the file, or remove it and set anew what differed (`dorsal settings list`).",
            problems.get(1).get("next").stringValue());
    }

    @Test
    void aSettingIsNotWrittenOverADamagedFileAsTheOthersInItWouldBeLost() {
        platform.with(setting("org.dorsal.pack.triage", "long_pain_days", "14"))
            .with(new UnreadSettings("org.dorsal.pack.triage", Path.of("triage.config"), true));

        Platform.Outcome outcome = platform.run("settings", "set", "long_pain_days", "10");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains("triage.config cannot be read"), outcome.err());
        assertEquals("14", json("settings", "get", "long_pain_days", "--format", "json").get("value").stringValue());
    }

    @Test
    void opensTheShellInATerminal() {
        assertEquals("`dorsal WORDS` works here as well; Ctrl-D ends the shell.\n", platform.inTerminal().run("shell").out());
        assertEquals(List.of("shell"), platform.guide().calls);
    }

    private RefusedException refusal() {
        var verdict = new Judge(Content.usual()::catalogue, Platform.NOW)
            .judge(Map.of("pain_nrs", FactValue.of(5)), Unanswered.NO, Phase.BEFORE);
        Refusal refusal = verdict.closed().get("roller-extension").get("standard");
        return new RefusedException(verdict, Optional.of(refusal));
    }

    private String rest() {
        try {
            return new String(platform.guide().options.get(0).streams().in().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode json(String... words) {
        return JsonMapper.shared().readTree(platform.run(words).out());
    }

    private static Settings.Setting setting(String pid, String attribute, String value) {
        return new Settings.Setting(pid, attribute, "Days", "From 1 to 60 days.", value, value, false);
    }
}
