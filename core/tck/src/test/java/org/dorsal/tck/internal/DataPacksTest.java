package org.dorsal.tck.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.dorsal.tck.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs without code: a folder, or a zip. */
class DataPacksTest {
    private static final String RULE = """
        {"check": "neck-injury", "phases": ["before"], "rules": [
          {"id": "painful-neck", "reads": ["neck_stiff", "pain_nrs"], "when": "neck_stiff && pain_nrs >= 6", "level": "consult",
           "reason": "Strong pain in a stiff neck should be looked at first.", "advice": "See a physician within days.", "source": "OWN",
           "examples": [{"facts": {"neck_stiff": true, "pain_nrs": 7}, "fires": true}, {"facts": {"neck_stiff": true}, "fires": false}]}]}
        """;

    private static final String FIGURE = """
        {"caption": "Sitting", "joints": {"head": [50, 90], "neck": [50, 80], "upper-back": [50, 70], "lower-back": [50, 60], "hip": [50, 50],
         "elbow": [60, 70], "hand": [65, 65], "knee": [60, 50], "foot": [60, 10]}, "props": []}""";

    @TempDir
    private static Path storage;
    private static Examiner examiner;

    @TempDir
    private Path folder;
    private Path neck;

    @BeforeAll
    static void open() throws Exception {
        examiner = new Examiner(storage);
    }

    @AfterAll
    static void close() throws Exception {
        examiner.close();
    }

    @BeforeEach
    void aSoundPack() throws IOException {
        neck = folder.resolve("neck");
        write("pack.json", """
            {"id": "neck", "version": "1.0.0", "title": "Neck", "authors": ["You"], "licence": "Apache-2.0", "language": "en", "needs": {"api": "[1.0,2)"}}
            """);
        write("sources.json", "{\"OWN\": {\"citation\": \"Our own proposal\", \"mark\": \"own\"}}");
        write("facts/neck.json", "[{\"id\": \"neck_stiff\", \"words\": \"the neck feels stiff\", \"type\": \"flag\", \"normal\": false, \"worse\": \"present\"}]");
        write("rules/neck-injury.json", RULE);
    }

    @Test
    void aFolderWithNothingWrongMeetsAll() {
        Taken taken = examiner.examine(neck);

        assertEquals(Set.of(), taken.unmet(), () -> taken.problems().toString());
        assertTrue(taken.examined().containsAll(Set.of("pack.content", "check.deterministic", "wording.sentences")), () -> taken.examined().toString());
    }

    @Test
    void aZipIsReadAsTheFolderThatItWasMadeOf() throws IOException {
        Path zip = folder.resolve("neck.zip");
        try (FileSystem into = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            for (String file : Set.of("pack.json", "sources.json")) {
                Files.copy(neck.resolve(file), into.getPath(file));
            }
        }

        assertEquals(Set.of(), examiner.examine(zip).unmet());
    }

    @Test
    void whatCannotBeReadIsNamedByItsPlaceInTheFile() throws IOException {
        write("rules/neck-injury.json", RULE.replace("\"reason\"", "\"raeson\""));

        Taken taken = examiner.examine(neck);

        assertEquals(Set.of("pack.content"), taken.unmet());
        Problem problem = taken.problems().get(0);
        assertEquals("rules/neck-injury.json", problem.place().file());
        assertTrue(problem.place().line() > 0, problem::toString);
    }

    @Test
    void aRuleThatSaysLessForAWorseAnswerIsRefusedWithACounterexample() throws IOException {
        write("rules/neck-injury.json", RULE.replace("neck_stiff && pain_nrs >= 6", "neck_stiff && pain_nrs >= 6 && pain_nrs <= 8"));

        Taken taken = examiner.examine(neck);

        assertEquals(Set.of("pack.content"), taken.unmet(), () -> taken.problems().toString());
        assertTrue(taken.problems().get(0).what().contains("\"pain_nrs\": 8"), taken.problems()::toString);
    }

    @Test
    void aFactThatDorsalDefinesOtherwiseIsRefused() throws IOException {
        write("facts/fever.json", "[{\"id\": \"fever\", \"words\": \"hot\", \"type\": \"flag\", \"normal\": false, \"worse\": \"present\"}]");

        assertEquals(Set.of("fact.agrees"), examiner.examine(neck).unmet());
    }

    @Test
    void aProgramOfWhatNobodyBringsIsWarnedOf() throws IOException {
        write("programs/week.json", """
            {"id": "week", "title": "A week", "summary": "A little every day.", "source": "OWN",
             "stages": [{"title": "Begin", "sittings": 6, "daysPerWeek": 7, "parts": [{"activity": "slow-head-turn"}, {"activity": "cat-cow"}]}]}
            """);

        Taken taken = examiner.examine(neck);

        assertEquals(Set.of("program.activities"), taken.unmet());
        assertEquals(1, taken.problems().size(), taken.problems()::toString);
    }

    @Test
    void anActivityThatDeclaresNoDemandIsRefused() throws IOException {
        write("activities/slow-head-turn.json", """
            {"kind": "exercise", "id": "slow-head-turn", "title": "Slow head turn", "summary": "Turns the head.", "chooseFor": "A stiff neck.",
             "aims": [{"id": "cervical-rotation", "words": "turns the head", "source": "OWN"}],
             "breath": {"words": "Breathe on.", "in": 4, "out": 6, "source": "OWN"},
             "hands": "free", "screen": "seen", "precautions": [], "source": "OWN", "variants": [
              {"id": "standard", "title": "Sitting", "effort": "standard", "demands": [], "equipment": [],
               "getOn": [{"move": "Sit upright", "seconds": 5}], "round": [{"move": "Turn", "seconds": 4}],
               "getOff": [{"move": "Look ahead", "seconds": 5}], "sided": true,
               "dose": {"sets": 1, "repetitions": 5, "hold": 5, "rest": 30, "timesPerDay": 1, "daysPerWeek": 3, "source": "OWN"},
               "start": FIGURE, "end": FIGURE, "source": "OWN"}]}
            """.replace("FIGURE", FIGURE));

        assertEquals(Set.of("activity.demands"), examiner.examine(neck).unmet());
    }

    @Test
    void whatIsNeitherABundleNorAPackIsToldSo() throws IOException {
        Path neither = Files.writeString(folder.resolve("text.jar"), "This is no jar.");

        assertEquals(Set.of("file.readable"), examiner.examine(neither).unmet());
        assertEquals(Set.of("file.readable"), examiner.examine(Files.createDirectory(folder.resolve("empty"))).unmet());
        assertEquals(Set.of("file.readable"), examiner.examine(folder.resolve("missing.jar")).unmet());
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(neck.resolve(file).getParent());
        Files.writeString(neck.resolve(file), text);
    }
}
