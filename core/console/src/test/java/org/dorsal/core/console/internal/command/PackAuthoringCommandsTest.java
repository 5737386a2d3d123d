package org.dorsal.core.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackAuthoringCommandsTest {
    private Platform platform;

    @BeforeEach
    void open(@TempDir Path home) {
        platform = new Platform(home);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aSoundPackIsSaidToBeSound() {
        assertEquals(new Platform.Outcome(0, "neck 1.2.0 is sound.\n", ""), platform.run("pack", "verify", "neck"));
    }

    @Test
    void eachProblemIsALineWithItsPlaceAndItsRemedyAndNoTextSteersTheTerminal() {
        broken();

        assertEquals(new Platform.Outcome(1, """
            rules/neck.json:3:7 [/rules/0/when] It does not ?[2Jcompile. Mend it.
            pack.json:0:0 It is not there. Add it.
            """, ""), platform.run("pack", "verify", "neck"));
    }

    @Test
    void problemsAreDataToo() {
        broken();

        JsonNode report = new JsonMapper().readTree(platform.run("pack", "verify", "neck", "--format", "json").out());

        assertEquals("neck 1.2.0 false", report.at("/id").asString() + " " + report.at("/version").asString() + " " + report.at("/sound"));
        assertEquals(3, report.at("/problems/0/line").asInt());
        assertEquals("/rules/0/when", report.at("/problems/0/pointer").asString());
    }

    @Test
    void forgesReadProblemsAsSarif() {
        broken();

        JsonNode run = new JsonMapper().readTree(platform.run("pack", "verify", "neck", "--format", "sarif").out()).at("/runs/0");

        assertEquals("rules/neck.json", run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asString());
        assertEquals(7, run.at("/results/0/locations/0/physicalLocation/region/startColumn").asInt());
        assertEquals(true, run.at("/results/1/locations/0/physicalLocation/region").isMissingNode());
    }

    @Test
    void whatIsBuiltIsNamedWithItsDigest() {
        assertEquals(new Platform.Outcome(0, "neck 1.2.0 is in my.jar.\nsha256 abcd\n", ""),
            platform.run("pack", "build", "neck", "--out", "my.jar"));
    }

    @Test
    void aWarningIsToldAndThePackIsSoundNevertheless() {
        warned();

        assertEquals(new Platform.Outcome(0, "neck 1.2.0 is sound.\nrules/neck.json:3:7 [/rules/0] Warning: It adds nothing. Take it out.\n", ""),
            platform.run("pack", "verify", "neck"));
        JsonNode json = new JsonMapper().readTree(platform.run("pack", "verify", "neck", "--format", "json").out());
        assertEquals("It adds nothing.", json.at("/warnings/0/what").asString());
        assertEquals(true, json.get("sound").asBoolean());
        assertEquals("warning", new JsonMapper().readTree(platform.run("pack", "verify", "neck", "--format", "sarif").out())
            .at("/runs/0/results/0/level").asString());
    }

    @Test
    void schemasAreNamedAndPrinted() {
        assertEquals("pack\nrules\n", platform.run("pack", "schema").out());
        assertEquals("{\"title\": \"rules\"}\n", platform.run("pack", "schema", "rules").out());
        assertEquals(new Platform.Outcome(2, "", "dorsal: No kind of file is called 'rule'.\n"
            + "        Did you mean 'rules'? `dorsal pack schema` names all.\n"), platform.run("pack", "schema", "rule"));
    }

    private void broken() {
        platform.authoring.verification = new Verification(Optional.of(FakeAuthoring.NECK), List.of(
            new PackProblem("rules/neck.json", 3, 7, "/rules/0/when", "It does not \u001b[2Jcompile.", "Mend it."),
            new PackProblem("pack.json", 0, 0, "", "It is not there.", "Add it.")), List.of());
    }

    private void warned() {
        platform.authoring.verification = new Verification(Optional.of(FakeAuthoring.NECK), List.of(), List.of(
            new PackProblem("rules/neck.json", 3, 7, "/rules/0", "It adds nothing.", "Take it out.")));
    }
}
