package org.dorsal.tck.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dorsal.tck.CompatibilityReport;
import org.dorsal.tck.Problem;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.Severity;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The three forms of a report. */
class FormsTest {
    private static final Problem UNSTEADY = new Problem("check.deterministic", Severity.ERROR, Place.of("check neck"),
        "It answered \u001b[2J differently.", Optional.of("fever = yes"), "Keep nothing.");
    private static final Problem MISSPELT = new Problem("pack.content", Severity.WARNING, new Place("rules/a.json/x", "rules/a.json", 3, 7),
        "There is no such key.", Optional.empty(), "Did you mean \"reason\"?");
    private static final CompatibilityReport REPORT = new CompatibilityReport(Path.of("neck.jar"), Optional.of("org.neck 1.0.0"),
        List.of("check.deterministic", "pack.content"), List.of(UNSTEADY, MISSPELT), List.of("Seed 7."));

    @Test
    void aPersonReadsWhatIsWrongWhereWithWhatAndHowToMendItAndNothingSteersTheTerminal() {
        StringWriter text = new StringWriter();

        new TextForm(REPORT).print(new PrintWriter(text));

        assertEquals("""
            check.deterministic: check neck
                It answered ?[2J differently.
                Seen with: fever = yes
                Keep nothing.
            warning: pack.content: rules/a.json:3:7
                There is no such key.
                Did you mean "reason"?
            note: Seed 7.
            org.neck 1.0.0 does not meet check.deterministic.
            """, text.toString());
    }

    @Test
    void aProgramReadsTheSame() {
        JsonNode json = new JsonForm(REPORT).json();

        assertEquals(false, json.path("passed").asBoolean());
        JsonNode problem = json.path("problems").path(0);
        assertEquals("check.deterministic", problem.path("requirement").asString());
        assertEquals("fever = yes", problem.path("counterexample").asString());
        assertEquals("warning", json.path("problems").path(1).path("severity").asString());
        assertEquals(3, json.path("problems").path(1).path("line").asInt());
    }

    @Test
    void aForgeReadsRulesWithTheirDemandsAndPlaces() {
        JsonNode run = new SarifForm(REPORT).sarif().path("runs").path(0);

        JsonNode rule = run.path("tool").path("driver").path("rules").path(0);
        assertEquals("check.deterministic", rule.path("id").asString());
        assertTrue(rule.path("shortDescription").path("text").asString().startsWith("The same evidence"), rule::toString);
        JsonNode result = run.path("results").path(1);
        assertEquals(1, result.path("ruleIndex").asInt());
        assertEquals("warning", result.path("level").asString());
        assertEquals(7, result.path("locations").path(0).path("physicalLocation").path("region").path("startColumn").asInt());
    }
}
