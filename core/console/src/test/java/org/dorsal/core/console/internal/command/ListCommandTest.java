package org.dorsal.core.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListCommandTest {
    @TempDir
    private Path home;
    private Platform platform;

    @BeforeEach
    void startPlatform() {
        platform = new Platform(home);
    }

    @AfterEach
    void stopPlatform() {
        platform.close();
    }

    @Test
    void listsActivitiesAndProgramsByDefault() {
        assertEquals("""
            Techniques
              roller-extension  Foam roller extension (about 4 min, floor, roller)

            Exercises
              cat-cow           Cat-Cow (about 4 min)

            Programs
              desk-reset        Desk reset (about 2 min, chair)
            """, platform.run("list").out());
    }

    @Test
    void listsOneKindInTheSingularOrThePlural() {
        assertEquals(platform.run("list", "fact").out(), platform.run("list", "Facts").out());
        assertTrue(platform.run("list", "fact").out().contains("pain_nrs  the meaning of pain_nrs"));
    }

    @Test
    void looksForATextWithoutAKind() {
        assertEquals(List.of("roller-extension"), ids("list", "OVER A ROLLER"));
    }

    @Test
    void looksForATextWithinAKind() {
        assertEquals(List.of("fever"), ids("list", "fact", "fever"));
    }

    @Test
    void keepsWhatUsesTheEquipment() {
        assertEquals(List.of("roller-extension"), ids("list", "--equipment", "roller,floor"));
        assertEquals(List.of("cat-cow"), ids("list", "--equipment", "none"));
    }

    @Test
    void refusesUnknownEquipmentAndNamesTheNearest() {
        Platform.Outcome outcome = platform.run("list", "--equipment", "rollr");

        assertEquals(2, outcome.exitCode());
        assertEquals("""
            dorsal: Nothing here uses 'rollr'.
                    Did you mean 'roller'? Known are: chair, floor, roller, none.
            """, outcome.err());
    }

    @Test
    void keepsWhatFitsTheMinutes() {
        assertEquals(List.of("desk-reset"), ids("list", "--minutes", "2"));
    }

    @Test
    void saysSoWhenNothingMatches() {
        Platform.Outcome outcome = platform.run("list", "zither");

        assertEquals(0, outcome.exitCode());
        assertEquals("Nothing matches. `dorsal list` shows all activities and programs.\n", outcome.out());
    }

    @Test
    void printsActivitiesAsJsonWithDemandsAndSources() {
        JsonNode activity = json("list", "technique", "--format", "json").get(0);

        assertEquals(List.of("kind", "id", "title", "pack", "summary", "demands", "variants", "sources"),
            List.copyOf(activity.propertyNames()));
        assertEquals("technique", activity.get("kind").stringValue());
        assertEquals("adjustment", activity.get("pack").stringValue());
        assertEquals("[\"self-adjustment\",\"pressure-on-spine\"]", activity.get("demands").toString());
        assertEquals("{\"citation\":\"Dorsal\",\"mark\":\"own\"}", activity.get("sources").get(0).toString());
    }

    @Test
    void listsAnAnnouncedCheckThatHasNotArrivedAsMissing() {
        platform.with(Content.usual().expecting("bones", "org.dorsal.gone"));

        JsonNode checks = json("list", "check", "--format", "json");

        assertEquals("missing", checks.get(0).get("state").stringValue());
        assertEquals("installed", checks.get(1).get("state").stringValue());
        assertFalse(platform.run("list", "check").out().isEmpty());
    }

    private List<String> ids(String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--format", "json"));
        List<String> ids = new ArrayList<>();
        json(command.toArray(String[]::new)).forEach(listed -> ids.add(listed.get("id").stringValue()));
        return ids;
    }

    private JsonNode json(String... words) {
        return JsonMapper.shared().readTree(platform.run(words).out());
    }
}
