package org.dorsal.core.packs.internal.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.Level;
import org.dorsal.core.packs.given.FileKinds;
import org.dorsal.core.packs.given.PackFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {
    private static final Path PLUGINS = Path.of("..", "..", "plugins");
    private static final Pattern HEREDOC = Pattern.compile("cat > neck/(\\S+) <<'END'\n(.*?)\nEND", Pattern.DOTALL);
    private static final Pattern ECHO = Pattern.compile("echo '(.*?)' > neck/(\\S+)");
    private static final Pattern SECTION = Pattern.compile("### (\\w+)\n```json\n(.*?)\n```", Pattern.DOTALL);

    private final FileKinds kinds = new FileKinds(new Workbench(null, null, List::of, null));

    @ParameterizedTest
    @ValueSource(strings = {"adjustment", "mobility", "posture", "triage"})
    void everyFileThatComesWithDorsalIsAsItsSchemaSays(String pack) {
        PackFiles.in(PLUGINS.resolve(pack).resolve("src/main/resources")).all().forEach((path, file) ->
            assertEquals(List.of(), kinds.wrong(FileKinds.of(path).orElseThrow(), file), path));
    }

    @Test
    void everyExampleForAuthorsIsAsItsSchemaSays() throws IOException {
        String readme = Files.readString(PLUGINS.resolve("README.md"));
        Map<String, String> examples = new TreeMap<>();
        HEREDOC.matcher(readme).results().forEach(found -> examples.put(found.group(1), found.group(2)));
        ECHO.matcher(readme).results().forEach(found -> examples.put(found.group(2), found.group(1)));
        SECTION.matcher(readme).results().forEach(found -> examples.put(found.group(1).toLowerCase(Locale.ROOT) + "/example", found.group(2)));

        assertEquals(Set.of("pack", "sources", "facts", "questions", "rules"),
            examples.keySet().stream().map(SchemasTest::kind).collect(Collectors.toSet()));
        examples.forEach((path, json) -> assertEquals(List.of(), kinds.wrong(kind(path), json.getBytes(StandardCharsets.UTF_8)), path));
    }

    private static String kind(String example) {
        return example.startsWith("sources/") ? "sources" : FileKinds.of(example).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack", "sources", "facts", "questions", "rules", "activity", "program", "lesson"})
    void aKeyThatIsNotKnownIsRefusedInEachKind(String kind) {
        PackFiles.neck().all().forEach((path, file) -> {
            if (FileKinds.of(path).equals(Optional.of(kind))) {
                String misspelt = new String(file, StandardCharsets.UTF_8).replaceFirst("\"(title|mark|words|level)\"", "\"titel\"");
                assertNotEquals(List.of(), kinds.wrong(kind, misspelt.getBytes(StandardCharsets.UTF_8)), path);
            }
        });
    }

    @Test
    void theWordsOfTheSchemasAreThoseOfTheApi() {
        assertEquals(words(Demand.values()), enumAt("activity", "/$defs/demand/enum"));
        assertEquals(words(Demand.values()), enumAt("rules", "/$defs/demand/enum"));
        assertEquals(words(Level.values()), enumAt("rules", "/properties/rules/items/properties/level/enum"));
        assertEquals(words(Question.Section.values()), enumAt("questions", "/$defs/section/enum"));
    }

    private static Set<String> words(Enum<?>[] constants) {
        return new TreeSet<>(Stream.of(constants).map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }

    private static Set<String> enumAt(String kind, String pointer) {
        JsonNode words = new JsonMapper().readTree(Schemas.of(kind).orElseThrow()).at(pointer);
        return new TreeSet<>(words.valueStream().map(JsonNode::asString).toList());
    }
}
