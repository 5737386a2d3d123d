package org.dorsal.core.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Relief;
import org.dorsal.core.journal.ProgramRecord;
import org.dorsal.core.journal.ScreeningRecord;
import org.dorsal.core.journal.EventRecord;
import org.dorsal.core.journal.KeptFinding;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.StopRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** today, history, report, export, erase: what is remembered about a person. */
class PersonCommandsTest {
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
    void drawsPainBeforeAndAfterOverTheWeeks() {
        session("s1", 14, 6, 3);
        session("s2", 7, 4, 4);
        session("s3", 0, 3, 1);

        assertEquals("""
            Your pain before and after, 3 sessions in 2 weeks

             10 |
              9 |
              8 |
              7 |
              6 |
              5 |
              4 |                                  *
              3 |                                                                         o
              2 |
              1 |                                                                         x
              0 |
                +--------------------------------------------------------------------------
                 20 Feb                                                               5 Mar
                 o before, x after, * the same

            Each
              26 Feb 2026: Cat-Cow, pain 4 -> 4, done, settled
              5 Mar 2026: Cat-Cow, pain 3 -> 1, done, settled
            """.replace("3 sessions", "2 sessions"), platform.run("history", "--weeks", "2").out());
    }

    @Test
    void printsTheHistoryAsJson() {
        session("s1", 1, 6, 3);
        stop();

        JsonNode history = json("history", "--format", "json");

        assertEquals("{\"id\":\"s1\",\"at\":\"2026-03-04T10:00:00Z\",\"activity\":\"cat-cow\",\"variant\":\"standard\",\"painBefore\":6,"
            + "\"painAfter\":3,\"how\":\"done\",\"endedAt\":\"2026-03-04T10:05:00Z\",\"relief\":\"all\",\"settled\":true}",
            history.get("sessions").get(0).toString());
        assertEquals("consult", history.get("stops").get(0).get("level").stringValue());
    }

    @Test
    void theHistoryNamesWhatAroseAndWasHarmless() {
        session("s1", 1, 6, 3);
        platform.journal().arose("me", new EventRecord("s1", 1, days(1), "cat-cow", Set.of("painless_pop")));

        assertTrue(platform.run("history").out().contains("""
            Arose and was harmless
              4 Mar 2026, during cat-cow: painless pop
            """), platform.run("history").out());
        assertEquals("[\"painless_pop\"]", json("history", "--format", "json").get("events").get(0).get("events").toString());
    }

    @Test
    void saysSoWhenNothingWasDone() {
        assertEquals("Nothing was done in the last 8 weeks.\n", platform.run("history").out());
    }

    @Test
    void refusesWeeksOutOfRange() {
        Platform.Outcome outcome = platform.run("history", "--weeks", "0");

        assertEquals(2, outcome.exitCode());
        assertEquals("dorsal: --weeks is 0, allowed is 1 to 520.\n        8 is usual.\n", outcome.err());
    }

    @Test
    void saysTodayThatAScreeningIsDueAndHowTheProgramStands() {
        platform.journal().keep("me", new ProgramRecord("desk-reset", 0, 2, 0, 0, Optional.of(days(1)), Optional.empty(), false));

        assertEquals("""
            Today for me, 5 March

            Programs
              - Desk reset: stage 1 of 1, last done on 4 March. `dorsal start desk-reset`

            A screening is due before anything can be done: `dorsal check`, or just
            `dorsal`.
            """, platform.run("today").out());
    }

    @Test
    void saysTodayWhatIsOpenUnderTheSittingAndWhenTheProgramIsDue() {
        platform.journal().keep("me", new ProgramRecord("desk-reset", 0, 2, 0, 0, Optional.of(days(1)), Optional.empty(), false));
        platform.run("check");

        String out = platform.run("today").out();

        assertTrue(out.contains("next due 6 March"), out);
        assertTrue(out.contains("Screened; this sitting lasts until 12:00 (self-care)\n  - Cat-Cow: `dorsal start cat-cow`\n"), out);
    }

    @Test
    void asksTodayWhetherItSettledAndMentionsWhatWasNeverFinished() {
        unsettledSession();
        platform.journal().began("me", begun("s9", Platform.NOW.minusSeconds(600)));

        String out = platform.run("today").out().replaceAll("\\s+", " ");

        assertTrue(out.contains("Cat-Cow, begun today at 09:50, was never finished. `dorsal` closes or repeats it."), out);
        assertTrue(out.contains("Did what you felt after Cat-Cow (on 3 March) settle within 24 hours? `dorsal` asks."), out);
    }

    @Test
    void reportsTheVerdictInForceWithWhatWasAnsweredAndWhoSaysSo() {
        platform.typing("{\"facts\": {\"fever\": true, \"pain_nrs\": 0}}").run("start", "cat-cow", "--answers", "-");

        String out = platform.run("report").out();

        assertTrue(out.contains("clinician reviewed its wording"), out);
        assertTrue(out.contains("URGENT. Be seen by a doctor today"), out);
        assertTrue(out.contains("○ doi 10.1000/1"), out);
        assertTrue(out.contains("  - the meaning of fever: yes\n  - 1 other item of the questionnaire: denied"), out);
    }

    @Test
    void reportsTheLastScreeningAndOpenStopsWhenTheSittingIsOver() {
        platform.journal().record("me", new ScreeningRecord("x", days(3), true, Level.CAUTION,
            Map.of("pain_nrs", Answer.given(FactValue.of(5), days(3)))));
        stop();

        String out = platform.run("report").out();

        assertTrue(out.contains("Last screening, 2 March 2026, 10:00\nCAUTION."), out);
        assertTrue(out.contains("those answers today\n\nMove gently.\n\nWhy\n  - Your pain is 4 or more.\n"), out);
        assertTrue(out.contains("  - the meaning of pain_nrs: 5\n"), out);
        assertTrue(out.contains("because of a symptom; not yet reported as resolved\n"), out);
        assertTrue(out.contains("Tingling into the arm."), out);
    }

    @Test
    void reportsWhatNobodyWasSureOfWithWhatTheRulesMakeOfThat() {
        platform.journal().record("me", new ScreeningRecord("x", days(3), true, Level.URGENT,
            Map.of("fever", Answer.without(Answer.State.NOT_SURE, days(3)))));

        String out = platform.run("report").out();

        assertTrue(out.contains("those answers today\n\nSee a doctor today."), out);
        assertTrue(out.contains("  - the meaning of fever: not sure\n"), out);
    }

    @Test
    void exportsEverythingAsJsonLines() {
        session("s1", 1, 6, 3);

        Platform.Outcome outcome = platform.run("export");

        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.out().lines().count() >= 1);
        outcome.out().lines().forEach(line -> assertTrue(JsonMapper.shared().readTree(line).isObject()));
        assertTrue(outcome.out().contains("cat-cow"));
    }

    @Test
    void exportsATableWithAHeaderAndQuotedCells() {
        session("s1", 1, 6, 3);

        List<String> lines = List.of(platform.run("export", "--format", "csv").out().split("\r\n"));

        assertTrue(lines.size() >= 2);
        int columns = lines.get(0).split(",").length;
        assertEquals(columns, lines.get(1).split(",", -1).length);
    }

    @Test
    void exportsIntoANewFileForItsOwnerOnly() throws IOException {
        session("s1", 1, 6, 3);
        Path file = home.resolve("me.jsonl");

        Platform.Outcome outcome = platform.run("export", "--out", file.toString());

        assertEquals(0, outcome.exitCode());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(platform.run("export").out(), Files.readString(file));
    }

    @Test
    void neverWritesOverAFileThatIsThere() throws IOException {
        session("s1", 1, 6, 3);
        Path file = Files.writeString(home.resolve("mine.txt"), "mine");

        Platform.Outcome outcome = platform.run("export", "--out", file.toString());

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().replace("\n        ", " ").contains("already; it was left as it is. Name another file."), outcome.err());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void erasesOnceTheNameIsTyped() {
        session("s1", 1, 6, 3);

        Platform.Outcome outcome = platform.typing("me\n").run("erase");

        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.out().contains("Type the name me to go ahead: Removed "), outcome.out());
        assertEquals(List.of(), platform.journal().people());
    }

    @Test
    void erasesNothingWhenTheNameDiffersOrNobodyAnswers() {
        session("s1", 1, 6, 3);

        assertEquals(2, platform.typing("you\n").run("erase").exitCode());
        assertEquals(2, platform.run("erase", "--yes", "you").exitCode());
        assertEquals(1, platform.typing("").run("erase").exitCode());
        assertEquals(List.of("me"), platform.journal().people());
    }

    @Test
    void erasesWithoutAskingWhenTheNameIsGiven() {
        session("s1", 1, 6, 3);

        assertEquals(0, platform.run("erase", "--yes", "me").exitCode());
        assertEquals(List.of(), platform.journal().people());
    }

    @Test
    void asksWhichOfSeveralPeople() {
        platform.journal().began("Anna", begun("s1", days(1)));
        platform.journal().began("Ben", begun("s2", days(1)));

        Platform.Outcome outcome = platform.run("history");

        assertEquals(2, outcome.exitCode());
        assertEquals("dorsal: Several people use this installation: Anna, Ben.\n        Say which one with --person NAME.\n", outcome.err());
        assertEquals(0, platform.run("history", "--person", "Ben").exitCode());
        assertEquals(0, platform.run("--person", "Ben", "history").exitCode());
    }

    @Test
    void takesTheOnlyPersonThereIs() {
        platform.journal().began("Anna", begun("s1", days(1)));

        assertEquals("Anna", json("history", "--format", "json").get("person").stringValue());
    }

    @Test
    void namesTheNearestPersonWhenNothingIsKnownOfOne() {
        platform.journal().began("Anna", begun("s1", days(1)));

        assertEquals("dorsal: Nothing is remembered about 'Ana'.\n        Did you mean 'Anna'? Known are: Anna.\n",
            platform.run("export", "--person", "Ana").err());
    }

    @Test
    void refusesANameThatIsNone() {
        for (String name : List.of("", " Anna", "x".repeat(41), "a/b", "a\u001b[2J", "../x")) {
            Platform.Outcome outcome = platform.run("today", "--person", name);

            assertEquals(2, outcome.exitCode(), name);
            assertTrue(outcome.err().contains("A name has 1 to 40 letters, digits, spaces, and - _ ' ."), outcome.err());
            assertFalse(outcome.err().contains("\u001b"));
        }
        assertEquals(0, platform.run("today", "--person", "José O'Neill-Smith Jr.").exitCode());
    }

    private JsonNode json(String... words) {
        return JsonMapper.shared().readTree(platform.run(words).out());
    }

    private void session(String id, int daysAgo, int before, int after) {
        platform.journal().began("me", new SessionRecord(id, days(daysAgo), "cat-cow", "Cat-Cow", "standard", false,
            Optional.empty(), before, Optional.empty(), Optional.empty()));
        platform.journal().ended(id, new SessionRecord.End(SessionRecord.How.DONE, days(daysAgo).plusSeconds(300),
            Optional.of(after), Optional.of(Relief.ALL)));
        platform.journal().settled(id, true, days(daysAgo).plusSeconds(400));
    }

    private void unsettledSession() {
        platform.journal().began("me", begun("s8", days(2)));
        platform.journal().ended("s8", new SessionRecord.End(SessionRecord.How.DONE, days(2).plusSeconds(300), Optional.of(2),
            Optional.of(Relief.ALL)));
    }

    private void stop() {
        platform.journal().began("me", begun("s7", days(0)));
        platform.journal().stopped("me", new StopRecord("st", days(0), "s7", "cat-cow", Set.of("tingling"), Level.CONSULT,
            List.of(new KeptFinding("session-event", "triage",
                Finding.of("tingling", Level.CONSULT, Set.of(), "Tingling into the arm.", "See someone.", Content.PUBLISHED))),
            Optional.empty()));
    }

    private static SessionRecord begun(String id, Instant at) {
        return new SessionRecord(id, at, "cat-cow", "Cat-Cow", "standard", false, Optional.empty(), 3, Optional.empty(), Optional.empty());
    }

    private static Instant days(int ago) {
        return Platform.NOW.minus(Duration.ofDays(ago));
    }
}
