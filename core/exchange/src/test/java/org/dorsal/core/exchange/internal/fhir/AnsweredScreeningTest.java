package org.dorsal.core.exchange.internal.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.core.exchange.given.AnyPerson;
import org.dorsal.core.exchange.given.FhirValidator;
import org.dorsal.core.exchange.given.ShippedQuestions;
import org.dorsal.core.journal.ScreeningRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person answered, beside the form it was asked with. */
class AnsweredScreeningTest {
    private static final int PEOPLE = 15;
    private static final Instant NOW = AnyPerson.NOW;

    @Test
    void theValidatorFindsNothingWrongWithWhatAnybodyAnswers(@TempDir Path folder) {
        try (AnyPerson people = new AnyPerson(folder)) {
            FhirValidator.shared().know(new Resources().questionnaire(people.catalogue()));
            for (long person = 3; person < 3 + PEOPLE; person++) {
                JsonNode bundle = bundle(people.screened(person).kept());
                assertEquals(List.of(), FhirValidator.shared().problems(response(bundle).toString()), "person " + person);
            }
        }
    }

    @Test
    void theValidatorFindsNothingWrongWithTheWhole() {
        FhirValidator.shared().know(new Resources().questionnaire(ShippedQuestions.catalogue()));
        JsonNode bundle = bundle(screening(false, Map.of("chest_pain", given(FactValue.YES, NOW))));

        assertEquals(List.of(), FhirValidator.shared().problems(bundle.toString()));
    }

    @Test
    void noneOfTheseIsNoOnEachLine() {
        Map<String, JsonNode> answers = answers(Map.of("breathless", Answer.without(State.NONE_OF_THESE, NOW),
            "coughing_blood", Answer.without(State.NONE_OF_THESE, NOW)));

        assertEquals("N", answers.get("right-now/2").get("valueCoding").get("code").asString());
    }

    @Test
    void notSureIsSaidAsSuch() {
        Map<String, JsonNode> answers = answers(Map.of("breathless", Answer.without(State.NOT_SURE, NOW),
            "coughing_blood", Answer.without(State.NOT_SURE, NOW)));

        assertEquals("asked-unknown", answers.get("right-now/2").get("valueCoding").get("code").asString());
    }

    @Test
    void whatWasSkippedOrAttestedHasNoAnswer() {
        assertTrue(answers(Map.of("sex", Answer.without(State.ATTESTED, NOW), "trauma_days_ago", Answer.without(State.SKIPPED, NOW))).isEmpty());
    }

    @Test
    void anAnswerThatStillHoldsSaysWhenItWasGiven() {
        JsonNode response = response(bundle(screening(true, Map.of("age_years", given(FactValue.of(45), NOW.minus(Duration.ofDays(30)))))));

        assertTrue(response.toString().contains("\"valueDateTime\":\"2026-02-03T10:00:00Z\""), response.toString());
    }

    @Test
    void questionsThatAnEmergencyEndedAreNotComplete() {
        assertEquals("stopped", response(bundle(screening(false, Map.of()))).get("status").asString());
        assertEquals("completed", response(bundle(screening(true, Map.of()))).get("status").asString());
    }

    @Test
    void whoWasNeverScreenedHasTheQuestionsAlone() {
        JsonNode bundle = JsonMapper.shared().readTree(new Resources().record(ShippedQuestions.catalogue(), "me", Optional.empty()));

        assertEquals(1, bundle.get("entry").size());
        assertFalse(bundle.toString().contains("QuestionnaireResponse"));
    }

    private static Answer given(FactValue value, Instant at) {
        return Answer.given(value, at);
    }

    private static ScreeningRecord screening(boolean complete, Map<String, Answer> answers) {
        return new ScreeningRecord("s1", NOW, complete, Level.SELF_CARE, new HashMap<>(answers));
    }

    private static JsonNode bundle(ScreeningRecord screening) {
        return JsonMapper.shared().readTree(new Resources().record(ShippedQuestions.catalogue(), "me", Optional.of(screening)));
    }

    private static JsonNode response(JsonNode bundle) {
        return bundle.get("entry").get(1).get("resource");
    }

    private static Map<String, JsonNode> answers(Map<String, Answer> facts) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        collect(response(bundle(screening(true, facts))), answers);
        return answers;
    }

    private static void collect(JsonNode parent, Map<String, JsonNode> answers) {
        parent.path("item").forEach(item -> {
            if (!item.path("answer").isEmpty()) {
                answers.put(item.get("linkId").asString(), item.get("answer").get(0));
            }
            collect(item, answers);
        });
    }
}
