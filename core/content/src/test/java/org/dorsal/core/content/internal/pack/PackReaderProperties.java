package org.dorsal.core.content.internal.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.PackSource;

class PackReaderProperties {
    private static final Map<String, byte[]> SOUND = sound();

    /** A pack held in memory. */
    private record Held(Map<String, byte[]> all) implements PackSource {
        @Override
        public List<String> files() {
            return List.copyOf(all.keySet());
        }

        @Override
        public byte[] read(String file, int most) {
            return all.get(file);
        }
    }

    @Property(tries = 2000)
    void nothingThatIsChangedInAFileMakesTheReaderThrow(@ForAll("files") String file, @ForAll @IntRange(max = 100_000) int at,
            @ForAll("snippets") String snippet, @ForAll @IntRange(max = 12) int cut) {
        String text = new String(SOUND.get(file), StandardCharsets.UTF_8);
        int from = at % text.length();
        String changed = text.substring(0, from) + snippet + text.substring(Math.min(text.length(), from + cut));
        Map<String, byte[]> files = new TreeMap<>(SOUND);
        files.put(file, changed.getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(), untold(files));
    }

    @Property(tries = 500)
    void noBytesMakeTheReaderThrow(@ForAll("files") String file, @ForAll byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>(SOUND);
        files.put(file, bytes);

        assertEquals(List.of(), untold(files));
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(SOUND.keySet());
    }

    @Provide
    Arbitrary<String> snippets() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(4), Arbitraries.of("", "\"", "{", "}", "[", "]", ",", ":",
            "null", "true", "1e9999", "-1", "99999999999", "\"id\": ", "\\u0000", "\\uD800", "[[[[", "{}", "[]", "\"\"", "0.5",
            "\u001b[2J", "//", "NaN"));
    }

    private static List<PackProblem> untold(Map<String, byte[]> files) {
        return PackReader.read(new Held(files), ReadingLimits.STANDARD).problems().stream().filter(problem -> !isTold(problem)).toList();
    }

    private static boolean isTold(PackProblem problem) {
        return !problem.what().isBlank() && !problem.fix().isBlank() && problem.line() >= 0 && problem.column() >= 0
            && (problem.what() + problem.fix() + problem.pointer()).chars().noneMatch(Character::isISOControl);
    }

    private static Map<String, byte[]> sound() {
        try {
            Path folder = Files.createTempDirectory("pack");
            PackFolder.sound(folder);
            FolderSource source = new FolderSource(folder);
            Map<String, byte[]> files = new TreeMap<>();
            for (String file : source.files()) {
                files.put(file, source.read(file, Integer.MAX_VALUE - 1));
            }
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
            return files;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
