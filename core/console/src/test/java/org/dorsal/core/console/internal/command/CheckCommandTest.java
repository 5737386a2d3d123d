package org.dorsal.core.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    private static final String[] ASKING = {"check", "--answers", "-", "--format", "json"};
    private static final String[] JSON = {"check", "--answers", "-", "--unanswered", "no", "--format", "json"};

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
    void answersEachLineWithOneLine() {
        List<JsonNode> answers = answers(platform.typing("""
            {"id": "a", "phase": "before", "facts": {"pain_nrs": 2}}

            {"id": "b", "facts": {"fever": true}}
            """).run(JSON));

        assertEquals(List.of("id", "level", "permitted", "findings", "unanswered", "indeterminate"),
            List.copyOf(answers.get(0).propertyNames()));
        assertEquals("self-care", answers.get(0).get("level").stringValue());
        assertEquals("[\"cat-cow\",\"roller-extension\"]", answers.get(0).get("permitted").toString());
        assertEquals("urgent", answers.get(1).get("level").stringValue());
        assertEquals("[]", answers.get(1).get("permitted").toString());
        JsonNode finding = answers.get(1).get("findings").get(0);
        assertEquals(List.of("check", "level", "reason", "advice", "source", "closes", "mark", "rule", "pack"),
            List.copyOf(finding.propertyNames()));
        assertEquals("infection", finding.get("check").stringValue());
        assertEquals("doi 10.1000/1", finding.get("source").stringValue());
    }

    @Test
    void takesOneObjectOverSeveralLines() throws IOException {
        Path file = Files.writeString(home.resolve("answers.json"), """
            {
              "id": "laid-out",
              "facts": {
                "pain_nrs": 5
              }
            }
            """);

        List<JsonNode> answers = answers(platform.run("check", "--answers", file.toString(), "--unanswered", "no", "--format", "json"));

        assertEquals(1, answers.size());
        assertEquals("caution", answers.get(0).get("level").stringValue());
        assertEquals("[\"cat-cow\"]", answers.get(0).get("permitted").toString());
    }

    @Test
    void namesACaseWithoutAnIdByItsLine() {
        assertEquals("2", answers(platform.typing("\n{\"facts\": {}}\n").run(JSON)).get(0).get("id").stringValue());
    }

    @Test
    void listsWhatIsStillToBeAskedAndPermitsNothingBefore() {
        JsonNode answer = answers(platform.typing("{\"id\": \"a\", \"facts\": {\"fever\": false}}")
            .run("check", "--answers", "-", "--format", "json")).get(0);

        assertEquals("[\"pain_nrs\"]", answer.get("unanswered").toString());
        assertEquals("[]", answer.get("permitted").toString());
    }

    @Test
    void saysWhichCheckIsMissing() {
        JsonNode answer = answers(platform.with(Content.usual().withoutChecks()).typing("{\"facts\": {}}").run(JSON)).get(0);

        assertEquals("{\"check\":\"infection\",\"cause\":\"missing\",\"bundle\":\"org.dorsal.triage\",\"detail\":\"\"}",
            answer.get("indeterminate").get(0).toString());
        assertEquals("[]", answer.get("permitted").toString());
    }

    @Test
    void explainsWhyEachVariantIsClosedAndWhatIsOpenInstead() {
        JsonNode answer = answers(platform.typing("{\"facts\": {\"pain_nrs\": 5}}")
            .run("check", "--answers", "-", "--unanswered", "no", "--format", "json", "--explain")).get(0);

        JsonNode closed = answer.get("closed").get(0);
        assertEquals("roller-extension", closed.get("activity").stringValue());
        assertEquals("pain", closed.get("because").get(0).get("rule").stringValue());
        assertEquals("{\"activity\":\"cat-cow\",\"variant\":\"seated\"}", closed.get("instead").toString());
        assertEquals("{\"pain_nrs\":3}", closed.get("if").toString());
        assertEquals("{\"pain_nrs\":5}", answer.get("findings").get(0).get("because").toString());
        assertTrue(answer.get("complete").booleanValue());
    }

    @Test
    void namesTheRuleThatNearlyAppliesAndWhatItWouldTake() {
        JsonNode nearly = answers(platform.typing("{\"facts\": {\"pain_nrs\": 3}}")
            .run("check", "--answers", "-", "--unanswered", "no", "--format", "json", "--explain")).get(0).get("nearly").get(0);

        assertEquals("pain", nearly.get("rule").stringValue());
        assertEquals("{\"pain_nrs\":4}", nearly.get("if").toString());
    }

    @Test
    void wordsTheVerdictForPeople() {
        Platform.Outcome outcome = platform.typing("{\"id\": \"a\", \"facts\": {\"pain_nrs\": 5}}")
            .run("check", "--answers", "-", "--unanswered", "no");

        assertEquals(0, outcome.exitCode());
        assertEquals("""
            Case a
            CAUTION. Gentle exercise is possible. No self-adjustment for now.

            Move gently.

            Why
              - Your pain is 4 or more.
                △ Dorsal

            Open
              - Cat-Cow (standard, seated): `dorsal start cat-cow`

            Closed
              - Foam roller extension

            """, outcome.out());
    }

    @Test
    void explainsInWordsWithRuleAndAlternative() {
        String out = platform.typing("{\"id\": \"a\", \"facts\": {\"pain_nrs\": 5}}")
            .run("check", "--answers", "-", "--unanswered", "no", "--explain").out();

        assertTrue(out.contains("△ Dorsal (check 'infection', rule 'pain', caution, pack triage)"), out);
        assertTrue(out.contains("""
              - Foam roller extension (standard)
                Closed by infection/pain.
                It would be open with: the meaning of pain_nrs (pain_nrs): 3.
                Instead: Cat-Cow, seated.
            """), out);
        assertTrue(out.contains("Because: the meaning of pain_nrs (pain_nrs): 5."), out);
    }

    @Test
    void answersTheOtherLinesWhenOneIsMalformed() {
        Platform.Outcome outcome = platform.typing("""
            {"id": "a", "facts": {}}
            {"id": "b", "facts": {"fever": ja}}
            {"id": "c", "facts": {}}
            """).run(JSON);

        List<JsonNode> answers = answers(outcome);
        assertEquals(3, answers.size());
        assertEquals("b", answers.get(1).get("id").stringValue());
        assertEquals(2, answers.get(1).get("error").get("line").intValue());
        assertEquals("self-care", answers.get(2).get("level").stringValue());
        assertEquals(2, outcome.exitCode());
        assertEquals("""
            dorsal: 1 case of 3 could not be understood.
                    The answers above say where and why; the others were judged.
            """, outcome.err());
    }

    /** Every way a line can be bad, and what is said about it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"facts": {"fever": true}                     | 1 | 26 | this is not JSON: Unexpected end-of-input: expected close marker for Object
        []                                            | 1 | 1  | a case is a JSON object
        42                                            | 1 | 1  | a case is a JSON object
        {"id": "a"}                                   | 1 | 1  | the case has no "facts"
        {"id": {}, "facts": {}}                       | 1 | 8  | "id" is a text of at most 200 characters
        {"phase": "after", "facts": {}}               | 1 | 11 | "phase" is "before" or "during"
        {"facts": []}                                 | 1 | 11 | "facts" is an object
        {"fact": {}}                                  | 1 | 2  | a case has no "fact"
        {"facts": {"fever": null}}                    | 1 | 21 | fever is neither yes or no (true, false), nor a number, a word or a list of words
        {"facts": {"fever": {}}}                      | 1 | 21 | fever is neither yes or no (true, false), nor a number, a word or a list of words
        {"facts": {"sex": ["male", 1]}}               | 1 | 28 | sex is a list of something else than words
        {"facts": {"pain_nrs": 1e999}}                | 1 | 24 | pain_nrs is too large a number
        {"facts": {"pain_nrs": 11}}                   | 1 | 12 | pain_nrs is 11, allowed is 0 to 10
        {"facts": {"pain_nrs": 1.5}}                  | 1 | 12 | pain_nrs is a whole number, not 1.5
        {"facts": {"pain_nrs": "much"}}               | 1 | 12 | pain_nrs takes a whole number, not a word
        {"facts": {"fever": 1}}                       | 1 | 12 | fever takes yes or no, not a number
        {"facts": {"sex": "x"}}                       | 1 | 12 | sex cannot be 'x'; allowed: female, male, not_told
        {"facts": {"feever": true}}                   | 1 | 12 | no pack defines the fact feever
        {"facts": {}} {"facts": {}}                   | 1 | 15 | something follows the case
        {"facts": {"fever": true, "fever": false}}    | 1 | 34 | this is not JSON: Duplicate Object property "fever"
        """)
    void saysWhereALineIsBadAndWhatToDo(String line, int number, int column, String what) {
        Platform.Outcome outcome = platform.typing(line + "\n").run(JSON);

        JsonNode error = answers(outcome).get(0).get("error");
        assertEquals(what, error.get("what").stringValue());
        assertEquals(number, error.get("line").intValue());
        assertEquals(column, error.get("column").intValue());
        assertTrue(!error.get("next").stringValue().isBlank());
        assertEquals(2, outcome.exitCode());
    }

    @Test
    void namesTheNearestFactForAnUnknownOne() {
        assertEquals("""
            Case a: line 1, column 24: no pack defines the fact feever.
            Did you mean 'fever'?

            """, platform.typing("{\"id\": \"a\", \"facts\": { \"feever\": true}}").run("check", "--answers", "-").out());
    }

    @Test
    void refusesBytesThatAreNotUtf8AndGoesOn() {
        byte[] bytes = "{\"facts\": {\"\u00e4\": true}}\n{\"facts\": {}}\n".getBytes(StandardCharsets.ISO_8859_1);

        List<JsonNode> answers = answers(platform.piping(bytes).run(JSON));

        assertEquals("{\"id\":null,\"error\":{\"line\":1,\"column\":13,\"what\":\"this is not UTF-8\",\"next\":\"Save it as UTF-8.\"}}",
            answers.get(0).toString());
        assertEquals("self-care", answers.get(1).get("level").stringValue());
    }

    @Test
    void refusesALineOfMoreThanAMegabyteAndGoesOn() {
        String huge = "{\"id\": \"" + "x".repeat(1 << 20) + "\", \"facts\": {}}";

        List<JsonNode> answers = answers(platform.typing(huge + "\n{\"facts\": {}}\n").run(JSON));

        assertEquals("this line has 1048599 bytes, at most 1048576 are read", answers.get(0).get("error").get("what").stringValue());
        assertEquals("self-care", answers.get(1).get("level").stringValue());
    }

    @Test
    void refusesEmptyInput() {
        Platform.Outcome outcome = platform.typing(" \n\n").run(JSON);

        assertEquals(2, outcome.exitCode());
        assertEquals("", outcome.out());
        assertEquals("""
            dorsal: There are no answers to judge: the input is empty.
                    Write one {"id": "…", "facts": {…}} a line; `dorsal check --help` says
                    more.
            """, outcome.err());
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Platform.Outcome outcome = platform.run("check", "--answers", "nowhere.json");

        assertEquals(2, outcome.exitCode());
        assertEquals("dorsal: There is no file or folder nowhere.json.\n        Check the path.\n", outcome.err());
    }

    @Test
    void screensThePersonWhereNobodyBringsAnswers() {
        Platform.Outcome outcome = platform.run("check", "--person", "Anna");

        assertEquals(0, outcome.exitCode());
        assertEquals(List.of("check"), platform.guide().calls);
        assertEquals("Anna", platform.guide().options.get(0).person().orElseThrow());
    }

    @Test
    void keepsTheStandardOutputForTheJsonWhenItScreensThePerson() {
        Platform.Outcome outcome = platform.run("check", "--format", "json");

        assertEquals("guided\n", outcome.err());
        assertEquals("self-care", answers(outcome).get(0).get("level").stringValue());
    }

    @Test
    void failsWhenThePersonBreaksOff() {
        platform.guide().brokenOff = true;

        assertEquals(1, platform.run("check").exitCode());
    }

    private static List<JsonNode> answers(Platform.Outcome outcome) {
        return outcome.out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    @Test
    void doesNotCallSelfCareWhatIsNotKnown() {
        JsonNode answer = answers(platform.typing("{\"id\": \"a\", \"facts\": {\"pain_nrs\": 1}}").run(ASKING)).get(0);

        assertEquals("undetermined", answer.get("level").stringValue());
        assertEquals(0, answer.get("permitted").size());
    }

    @Test
    void keepsALevelThatSendsSomeoneAwayThoughMuchIsNotKnown() {
        JsonNode answer = answers(platform.typing("{\"id\": \"a\", \"facts\": {\"fever\": true}}").run(ASKING)).get(0);

        assertEquals("urgent", answer.get("level").stringValue());
    }
}
