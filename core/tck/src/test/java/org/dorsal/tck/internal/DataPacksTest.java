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
        assertTrue(taken.examined().containsAll(Set.of("pack.content", "check.monotone", "wording.sentences")), () -> taken.examined().toString());
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
    void aFactThatDorsalDefinesOtherwiseIsRefused() throws IOException {
        write("facts/fever.json", "[{\"id\": \"fever\", \"words\": \"hot\", \"type\": \"flag\", \"normal\": false, \"worse\": \"present\"}]");

        assertEquals(Set.of("fact.agrees"), examiner.examine(neck).unmet());
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
