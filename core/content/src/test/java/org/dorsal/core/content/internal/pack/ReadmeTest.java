package org.dorsal.core.content.internal.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.rule.Examination;
import org.dorsal.core.content.internal.rule.FactLookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors read is true: the examples of the page for them, taken together, are a sound pack. */
class ReadmeTest {
    private static final Path PAGE = Path.of("..", "..", "plugins", "README.md");
    private static final Pattern EXAMPLE = Pattern.compile(" *```json\n(.*?)\n *```", Pattern.DOTALL);
    private static final List<String> FILES =
        List.of("sources.json", "facts/neck.json", "questions/neck.json", "questions/neck-afterwards.json", "rules/neck-injury.json");
    private static final Pattern HEADER = Pattern.compile("cat > neck/pack.json <<'END'\n(.*?)\nEND", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theExamplesTogetherAreASoundPack() throws IOException {
        Files.writeString(folder.resolve("pack.json"),
            HEADER.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).findFirst().orElseThrow());
        Iterator<String> files = FILES.iterator();
        for (String example : EXAMPLE.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList()) {
            Path file = folder.resolve(files.next());
            Files.createDirectories(file.getParent());
            Files.writeString(file, example);
        }

        PackReading reading = PackReader.read(new FolderSource(folder), ReadingLimits.STANDARD);

        assertEquals(List.of(), reading.problems());
        PackContent content = reading.content().orElseThrow();
        assertEquals(List.of(),
            Examination.of(content.conditions(), Contributions.factsOf(content, FactLookup.of(Map.of()))));
    }
}
