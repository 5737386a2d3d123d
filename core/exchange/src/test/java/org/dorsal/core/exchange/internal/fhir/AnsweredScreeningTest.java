package org.dorsal.core.exchange.internal.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.exchange.given.AnyPerson;
import org.dorsal.core.exchange.given.AnyPerson.Screened;
import org.dorsal.core.exchange.given.FhirValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnsweredScreeningTest {
    private FhirValidator validator;
    private AnyPerson people;

    @BeforeAll
    void knowTheQuestions(@TempDir Path folder) {
        people = new AnyPerson(folder);
        validator = FhirValidator.shared();
        validator.know(new Resources().questionnaire(people.catalogue()));
    }

    @Test
    void whatAnybodyAnswersIsAValidResponse() throws Exception {
        List<String> problems = new ArrayList<>();
        long t = System.currentTimeMillis();
        for (long seed = 0; seed < 40; seed++) {
            Screened screened = people.screened(seed);
            JsonNode bundle = JsonMapper.shared().readTree(new Resources().record(people.catalogue(), "me", Optional.of(screened.kept())));
            String response = bundle.get("entry").get(1).get("resource").toString();
            java.nio.file.Files.writeString(java.nio.file.Path.of("target/r.json"), response);
            long s = seed;
            validator.problems(response).forEach(p -> problems.add(s + " " + p));
        }
        System.out.println("ms " + (System.currentTimeMillis() - t));
        assertEquals(List.of(), problems);
    }
}
