package org.dorsal.core.exchange.internal.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dorsal.core.exchange.given.FhirValidator;
import org.dorsal.core.exchange.given.ShippedQuestions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped questions as a form. */
class QuestionnaireTest {
    private static String text;
    private static JsonNode questionnaire;
    private static Map<String, JsonNode> items;

    @BeforeAll
    static void exportWhatIsShipped() {
        text = new Resources().questionnaire(ShippedQuestions.catalogue());
        questionnaire = JsonMapper.shared().readTree(text);
        items = new LinkedHashMap<>();
        collect(questionnaire);
    }

    private static void collect(JsonNode parent) {
        parent.path("item").forEach(item -> {
            items.put(item.get("linkId").asString(), item);
            collect(item);
        });
    }

    @Test
    void theValidatorFindsNothingWrong() {
        assertEquals(List.of(), FhirValidator.shared().problems(text));
    }

    @Test
    void theSameQuestionsGiveTheSameText() {
        assertEquals(text, new Resources().questionnaire(ShippedQuestions.catalogue()));
    }

    @Test
    void aFollowUpIsShownWhenItsLineIsMarked() {
        assertEquals("[{\"question\":\"right-now/6\",\"operator\":\"=\",\"answerCoding\":"
            + "{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0136\",\"code\":\"Y\"}}]", items.get("with-the-pain").get("enableWhen").toString());
    }

    @Test
    void notSureShowsWhatYesWouldShow() {
        assertEquals(List.of("Y", "asked-unknown"), items.get("injury-days").get("enableWhen").valueStream()
            .map(when -> when.get("answerCoding").get("code").asString()).toList());
        assertEquals("any", items.get("injury-days").get("enableBehavior").asString());
    }

    @Test
    void aNumberHasItsBounds() {
        assertEquals("[{\"url\":\"http://hl7.org/fhir/StructureDefinition/minValue\",\"valueInteger\":0},"
            + "{\"url\":\"http://hl7.org/fhir/StructureDefinition/maxValue\",\"valueInteger\":120}]", items.get("age").get("extension").toString());
    }

    @Test
    void whoMayBeUnsureOfANumberIsOfferedThatBesideIt() {
        assertEquals("exists", items.get("injury-days/not-sure").get("enableWhen").get(0).get("operator").asString());
        assertFalse(items.get("injury-days/number").path("required").asBoolean(false));
    }

    @Test
    void aConditionOfTwoFactsThatEachHoldInSeveralWaysIsSpreadOverGroups() {
        JsonNode around = items.get("pregnancy/shown-1");

        assertEquals("any", around.get("enableBehavior").asString());
        assertEquals("pregnancy", around.get("item").get(0).get("linkId").asString());
        assertEquals("any", around.get("item").get(0).get("enableBehavior").asString());
    }

    @Test
    void aQuestionThatOnlyTheJournalDecidesIsAlwaysShownAndNotRequired() {
        assertTrue(items.get("stop-gone").path("enableWhen").isEmpty());
        assertFalse(items.get("stop-gone").path("required").asBoolean(false));
        assertTrue(questionnaire.get("description").asString().contains("Something stopped you in an earlier session."));
    }

    @Test
    void whatIsAskedInSessionsIsNoPartOfIt() {
        assertFalse(items.containsKey("what-arose"));
    }
}
