package org.dorsal.core.exchange.internal.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dorsal.core.exchange.given.FhirValidator;
import org.dorsal.core.exchange.given.ShippedQuestions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionnaireTest {
    private FhirValidator validator;
    private String questionnaire;

    @BeforeAll
    void exportWhatIsShipped() {
        validator = FhirValidator.shared();
        questionnaire = new Resources().questionnaire(ShippedQuestions.catalogue());
    }

    @Test
    void theShippedQuestionsAreValid() throws Exception {
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/q.json"), questionnaire);
        assertEquals(List.of(), validator.problems(questionnaire));
    }
}
