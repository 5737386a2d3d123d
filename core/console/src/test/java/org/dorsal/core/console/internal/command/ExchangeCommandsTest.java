package org.dorsal.core.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.core.journal.ScreeningRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other systems read and write: check --format cds, export --format fhir, pack import. */
class ExchangeCommandsTest {
    private static final int LONGEST_SUMMARY = 140;

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
    void aVerdictIsOneCard() {
        JsonNode response = cards("{\"id\": \"a\", \"facts\": {\"fever\": true}}").get(0);

        assertEquals(1, response.get("cards").size());
        JsonNode card = response.get("cards").get(0);
        assertEquals(List.of("summary", "indicator", "detail", "source"), List.copyOf(card.propertyNames()));
        assertEquals("critical", card.get("indicator").stringValue());
        assertEquals("doi 10.1000/1", card.get("source").get("label").stringValue());
        assertTrue(card.get("detail").stringValue().contains("No exercise is open."));
        assertEquals("{\"org.dorsal\":{\"id\":\"a\",\"level\":\"urgent\"}}", response.get("extension").toString());
    }

    @Test
    void theIndicatorGrowsWithTheLevelAndTheSummaryFits() {
        List<JsonNode> responses = cards("""
            {"facts": {"pain_nrs": 2}}
            {"facts": {"pain_nrs": 5}}
            {"facts": {"fever": true}}
            """);

        assertEquals(List.of("info", "warning", "critical"),
            responses.stream().map(response -> response.get("cards").get(0).get("indicator").stringValue()).toList());
        responses.forEach(response -> assertTrue(response.get("cards").get(0).get("summary").stringValue().length() < LONGEST_SUMMARY));
    }

    @Test
    void aVerdictThatIsNotDecidedReassuresNobody() {
        JsonNode card = json(platform.typing("{\"facts\": {\"fever\": false}}").run("check", "--answers", "-", "--format", "cds"))
            .get("cards").get(0);

        assertEquals("warning", card.get("indicator").stringValue());
        assertTrue(card.get("summary").stringValue().startsWith("Not decided, and nothing is permitted"));
    }

    @Test
    void textOfPacksIsNoMarkdown() {
        JsonNode card = json(platform.typing("{\"facts\": {\"fever\": false}}").run("check", "--answers", "-", "--format", "cds"))
            .get("cards").get(0);

        assertTrue(card.get("detail").stringValue().contains("the meaning of pain\\_nrs"), card.get("detail").stringValue());
    }

    @Test
    void theQuestionsAreExportedWithoutAnybodyKnown() {
        JsonNode questionnaire = json(platform.run("export", "--format", "questionnaire"));

        assertEquals("Questionnaire", questionnaire.get("resourceType").stringValue());
    }

    @Test
    void whatSomebodyAnsweredLastIsExportedWithTheQuestions() throws IOException {
        platform.journal().record("ada", new ScreeningRecord("x", Platform.NOW, true, Level.CAUTION,
            Map.of("pain_nrs", Answer.given(FactValue.of(4), Platform.NOW))));
        Path file = home.resolve("ada.json");

        Platform.Outcome outcome = platform.run("--person", "ada", "export", "--format", "fhir", "--out", file.toString());

        assertEquals(0, outcome.exitCode());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        JsonNode bundle = JsonMapper.shared().readTree(Files.readString(file));
        assertEquals("Questionnaire", bundle.get("entry").get(0).get("resource").get("resourceType").stringValue());
        JsonNode response = bundle.get("entry").get(1).get("resource");
        assertEquals("QuestionnaireResponse", response.get("resourceType").stringValue());
        assertEquals("ada", response.get("subject").get("identifier").get("value").stringValue());
    }

    @Test
    void aQuestionnaireBecomesTheBeginningOfAPackAndWhatDidNotFitIsSaid() throws IOException {
        Path file = Files.writeString(home.resolve("q.json"), """
            {"resourceType": "Questionnaire", "id": "sleep", "status": "draft", "item": [
              {"linkId": "1", "type": "boolean", "text": "Do you sleep well?"},
              {"linkId": "2", "type": "date", "text": "Since when?"}]}
            """);

        Platform.Outcome outcome = platform.run("pack", "import", file.toString(), "--to", home.resolve("sleep").toString());

        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.out().contains("2: dates and times are no facts here"), outcome.out());
        assertTrue(Files.exists(home.resolve("sleep/questions/imported.json")));
    }

    @Test
    void whatIsNoQuestionnaireMakesNoPack() throws IOException {
        Path file = Files.writeString(home.resolve("p.json"), "{\"resourceType\": \"Patient\"}");

        Platform.Outcome outcome = platform.run("pack", "import", file.toString(), "--to", home.resolve("new").toString());

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().replaceAll("\\s+", " ").contains("holds no Questionnaire of HL7 FHIR."), outcome.err());
        assertFalse(Files.exists(home.resolve("new")));
    }

    private List<JsonNode> cards(String cases) {
        return platform.typing(cases).run("check", "--answers", "-", "--unanswered", "no", "--format", "cds").out().lines()
            .map(JsonMapper.shared()::readTree).toList();
    }

    private static JsonNode json(Platform.Outcome outcome) {
        assertEquals(0, outcome.exitCode(), outcome.err());
        return JsonMapper.shared().readTree(outcome.out());
    }
}
