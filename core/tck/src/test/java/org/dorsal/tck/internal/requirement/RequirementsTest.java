package org.dorsal.tck.internal.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The requirements as a whole. */
class RequirementsTest {
    @Test
    void noTwoHaveOneId() {
        List<String> ids = Requirements.all().map(Requirement::id).toList();

        assertEquals(ids.stream().distinct().toList(), ids);
    }

    @Test
    void eachSaysInASentenceWhatItDemands() {
        Demands.BY_ID.forEach((id, demand) -> assertTrue(id.matches("[a-z]+\\.[a-z-]+") && demand.endsWith("."), id + " " + demand));
    }

    @Test
    void theReadmeHasAllOfThemAndNoOther() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream().filter(line -> line.startsWith("| `")).toList();

        assertEquals(Demands.BY_ID.entrySet().stream().map(each -> "| `" + each.getKey() + "` | " + each.getValue() + " |").toList(), rows);
    }
}
