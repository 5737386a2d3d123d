package org.dorsal.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dorsal.tck.internal.laboratory.Equipment;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Dorsal demands of others, its own plugins do. */
class BundledPluginsTest {
    private static final Duration ON_A_BUSY_MACHINE = Duration.ofMinutes(10);

    @TempDir
    private static Path scratch;

    static List<Path> plugins() throws IOException {
        try (Stream<Path> jars = Files.list(Equipment.unpacked(scratch).folder().resolve("packs"))) {
            return jars.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void itMeetsAllRequirementsWithoutAWarning(Path plugin) {
        CompatibilityReport report = TechnologyCompatibility.of(plugin).within(ON_A_BUSY_MACHINE).test();

        assertEquals(List.of(), report.problems(), report::toString);
    }
}
