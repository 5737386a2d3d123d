package org.dorsal.core.packs.internal.transition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dorsal.core.packs.given.FileKinds;
import org.dorsal.core.packs.given.PackFiles;
import org.dorsal.core.packs.internal.authoring.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an editor tells of a broken pack by the schemas alone. Those of which it cannot know are in
 * {@code beyond-schemas.txt}, each with the reason.
 */
class BrokenPacksAndSchemasTest {
    private static final Path BEYOND = Path.of("src", "test", "resources", "beyond-schemas.txt");
    private static final int READ = 2_100_000;
    /** Of which there is nothing to be read but zeros. */
    private static final Set<String> LARGE = Set.of("bomb", "hundred-thousand-entries");

    private final FileKinds kinds = new FileKinds(new Workbench(null, null, List::of, null));

    @Test
    void aSchemaRefusesEveryBrokenPackWhoseDefectIsOneOfShape(@TempDir Path folder) throws IOException {
        Set<String> expected = new TreeSet<>(BrokenPacks.all().keySet());
        expected.removeAll(beyond().keySet());

        Set<String> refused = new TreeSet<>();
        for (String name : BrokenPacks.all().keySet().stream().filter(name -> !LARGE.contains(name)).toList()) {
            Map<String, byte[]> files = files(BrokenPacks.all().get(name).apply(Files.createDirectory(folder.resolve(name))));
            if (files.entrySet().stream().anyMatch(file -> isRefused(file.getKey(), file.getValue()))) {
                refused.add(name);
            }
        }

        assertEquals(expected, refused);
    }

    @Test
    void onlyBrokenPacksAreExcused() throws IOException {
        Set<String> unknown = new TreeSet<>(beyond().keySet());
        unknown.removeAll(BrokenPacks.all().keySet());

        assertEquals(Set.of(), unknown);
    }

    private boolean isRefused(String path, byte[] file) {
        return FileKinds.of(path).filter(kind -> isJson(file) && !kinds.wrong(kind, file).isEmpty()).isPresent();
    }

    /** An editor tells of what is no JSON before it looks at any schema. */
    private static boolean isJson(byte[] file) {
        try {
            return !new JsonMapper().readTree(file).isMissingNode();
        } catch (JacksonException noJson) {
            return false;
        }
    }

    private static Map<String, byte[]> files(Path pack) throws IOException {
        if (Files.isDirectory(pack)) {
            return PackFiles.in(pack).all();
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), in.readNBytes(READ));
                }
            }
        } catch (ZipException noZip) {
            return Map.of();
        }
        return files;
    }

    private static Map<String, String> beyond() throws IOException {
        try (Stream<String> lines = Files.lines(BEYOND, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split(": ", 2)).collect(Collectors.toMap(line -> line[0], line -> line[1]));
        }
    }
}
