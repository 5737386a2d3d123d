package org.dorsal.core.exchange.internal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.InspectedPack;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.pack.FolderSource;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.exchange.ImportedPack;
import org.dorsal.core.exchange.UnusableQuestionnaireException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the questionnaires that come with FHIR R4 as examples. */
class OfficialExamplesTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("basedir", ""), "src/test/resources/r4-examples").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void dump() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                StringBuilder b = new StringBuilder(file.getFileName() + "\n");
                try {
                    Path to = Path.of("target/imported").resolve(file.getFileName().toString());
                    ImportedPack p = new PackBeginnings().begin(file, to);
                    b.append(p.id() + " " + p.facts() + " " + p.questions() + "\n");
                    p.leftOut().forEach(l -> b.append("  " + l + "\n"));
                    b.append(inspected(to).problems() + "\n");
                } catch (UnusableQuestionnaireException e) {
                    b.append(e.problem() + "\n");
                    e.leftOut().forEach(l -> b.append("  " + l + "\n"));
                }
                System.out.println(b);
            }
        }
    }

    private static InspectedPack inspected(Path pack) {
        return new PackInspector().inspect(new FolderSource(pack), Beside.all(id -> Optional.empty()), ReadingLimits.STANDARD);
    }
}
