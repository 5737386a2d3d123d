package org.dorsal.core.packs.internal.transition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.Wish;
import org.dorsal.core.packs.given.APlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an operator reads who installs a broken pack: {@code broken-packs/NAME.txt} has each message as it stands in a
 * terminal of 80 columns.
 */
class BrokenPacksTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "broken-packs");
    private static final Set<String> UPGRADES = Set.of("version-that-goes-down", "same-version-other-content");
    private static final int WIDTH = 72;
    private static final int MOST_LINES = 6;

    private APlatform platform;
    private Path given;

    @BeforeEach
    void besideBase(@TempDir Path folder) throws IOException {
        platform = new APlatform(folder.resolve("home"));
        given = Files.createDirectories(folder.resolve("neck"));
    }

    static Stream<String> names() {
        return BrokenPacks.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aBrokenPackIsRefusedInWordsThatFitSixLinesAndChangesNothing(String name) throws IOException {
        List<String> before = platform.onDisk();
        String pack = BrokenPacks.all().get(name).apply(given).toString();
        Wish wish = UPGRADES.contains(name) ? new Wish.Upgrade(List.of(pack)) : new Wish.Install(List.of(pack));

        Refusal refusal = assertThrows(PackRefusedException.class, () -> platform.transitions.propose(wish)).refusal();

        List<String> shown = shown(refusal);
        assertEquals(Files.readString(EXPECTED.resolve(name + ".txt")), String.join("\n", shown) + "\n");
        assertTrue(shown.size() <= MOST_LINES, () -> String.join("\n", shown));
        assertTrue(shown.stream().allMatch(line -> line.length() <= 80), () -> String.join("\n", shown));
        assertEquals(before, platform.onDisk());
    }

    @Test
    void everyExpectationHasItsPack() throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED)) {
            assertEquals(names().sorted().toList(),
                files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList());
        }
    }

    /** As the console prints it: what and why beside the program's name, and below it what to do next. */
    private static List<String> shown(Refusal refusal) {
        List<String> lines = new ArrayList<>();
        wrapped(refusal.what() + " " + refusal.cause()).forEach(line -> lines.add((lines.isEmpty() ? "dorsal: " : "        ") + line));
        wrapped(refusal.next()).forEach(line -> lines.add("        " + line));
        return lines;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
