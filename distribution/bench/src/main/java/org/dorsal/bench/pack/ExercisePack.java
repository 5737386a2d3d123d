package org.dorsal.bench.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A pack of data whose exercises are all the Cat-Cow of the bundled packs, under other names.
 *
 * @param id the pack's, and the beginning of that of its exercises
 */
record ExercisePack(String id, int exercises) {
    private static final Path MOBILITY = Path.of(System.getProperty("plugins"), "mobility/src/main/resources");

    String exercise(int number) {
        return id + "-" + number;
    }

    Path folderIn(Path parent) throws IOException {
        Path pack = parent.resolve(id);
        Files.createDirectories(pack.resolve("activities"));
        Files.writeString(pack.resolve("pack.json"), """
            {"id": "%s", "version": "1.0.0", "title": "Pack %s", "authors": ["Someone"], "licence": "Apache-2.0",
             "language": "en", "needs": {"api": "[1.0,2)"}}
            """.formatted(id, id));
        Files.copy(MOBILITY.resolve("sources.json"), pack.resolve("sources.json"));
        String catCow = Files.readString(MOBILITY.resolve("activities/cat-cow.json"));
        for (int number = 0; number < exercises; number++) {
            Files.writeString(pack.resolve("activities/" + exercise(number) + ".json"), catCow
                .replace("\"id\": \"cat-cow\"", "\"id\": \"" + exercise(number) + "\"")
                .replace("\"title\": \"Cat-Cow\"", "\"title\": \"Cat-Cow of " + exercise(number) + "\""));
        }
        return pack;
    }
}
