package org.dorsal.core.packs.internal.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.PackSource;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.Wish;
import org.dorsal.core.packs.given.AMutation;
import org.dorsal.core.packs.given.APlatform;
import org.dorsal.core.packs.given.AZip;
import org.dorsal.core.packs.given.PackFiles;
import org.dorsal.text.Printable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is given as a pack ends soon, in an acceptance or in a refusal that people can read, and leaves nothing behind.
 * In a build the inputs are those kept beside the tests; core/packs/README.md says how to look for new ones.
 */
class PackFuzzTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, byte[]> NECK = PackFiles.neck().all();
    private static final List<String> FILES = NECK.keySet().stream().sorted().toList();
    private static final String RULES = "rules/neck-injury.json";
    private static final String CONDITION = "neck_stiff && (neck_pain >= 6 || fever)";

    private static APlatform platform;
    private static List<String> before;
    private static Path given;

    @BeforeAll
    static void besideBase(@TempDir Path folder) throws IOException {
        platform = new APlatform(Files.createDirectory(folder.resolve("home")));
        given = Files.createDirectory(folder.resolve("given"));
        refused(Files.createDirectory(folder.resolve("empty")));
        before = platform.onDisk();
    }

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

    @FuzzTest(maxDuration = "10m")
    void anyBytesAsTheFileOfAPack(byte[] bytes) throws IOException {
        install(Files.write(given.resolve("given.jar"), bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void anyNamesAndContentsInAnArchive(FuzzedDataProvider data) {
        AZip zip = data.consumeBoolean() ? PackFiles.neck().zip() : new AZip();
        for (int i = data.consumeInt(0, 5); i > 0; i--) {
            zip.withNameOf(data.consumeBytes(30), data.consumeString(200));
        }
        install(zip.at(given.resolve("given.jar")));
    }

    @FuzzTest(maxDuration = "10m")
    void aGoodPackWithAnyChangesInItsJson(FuzzedDataProvider data) {
        Map<String, byte[]> files = new TreeMap<>(NECK);
        AMutation mutation = new AMutation(most -> data.consumeInt(0, most - 1));
        for (int i = data.consumeInt(1, 4); i > 0; i--) {
            files.compute(FILES.get(data.consumeInt(0, FILES.size() - 1)), (path, file) -> mutation.of(file));
        }
        AZip zip = new AZip();
        files.forEach(zip::with);
        install(zip.at(given.resolve("given.zip")));
    }

    /** For the build: new inputs each time, but not for long. */
    @FuzzTest(maxDuration = "20s")
    void aGoodPackWithAnyChangesForAMoment(FuzzedDataProvider data) {
        aGoodPackWithAnyChangesInItsJson(data);
    }

    @FuzzTest(maxDuration = "10m")
    void anyTextAsAFileOfJson(FuzzedDataProvider data) {
        inspect(FILES.get(data.consumeInt(0, FILES.size() - 1)), data.consumeRemainingAsBytes());
    }

    @FuzzTest(maxDuration = "10m")
    void anyTextAsACondition(FuzzedDataProvider data) {
        String condition = data.consumeRemainingAsString().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
        String rules = new String(NECK.get(RULES), StandardCharsets.UTF_8).replace(CONDITION, condition);
        inspect(RULES, rules.getBytes(StandardCharsets.UTF_8));
    }

    private static void install(Path pack) {
        assertTimeoutPreemptively(PATIENCE, () -> refused(pack));
        assertEquals(before, platform.onDisk());
    }

    private static void refused(Path pack) {
        try (Proposal proposal = platform.transitions.propose(new Wish.Install(List.of(pack.toString())))) {
            assertTrue(proposal.changes().size() == 1, proposal.changes()::toString);
        } catch (PackRefusedException e) {
            Refusal refusal = e.refusal();
            assertPrintable(refusal.what() + refusal.cause() + refusal.next());
            e.problems().forEach(PackFuzzTest::assertTold);
        }
    }

    private static void inspect(String file, byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>(NECK);
        files.put(file, bytes);
        assertTimeoutPreemptively(PATIENCE, () -> new PackInspector().inspect(new Held(files), Beside.UNKNOWN, ReadingLimits.STANDARD)
            .problems().forEach(PackFuzzTest::assertTold));
    }

    private static void assertTold(PackProblem problem) {
        assertTrue(!problem.what().isBlank() && !problem.fix().isBlank(), problem::toString);
        assertPrintable(problem.file() + problem.what() + problem.fix());
    }

    private static void assertPrintable(String text) {
        assertTrue(text.codePoints().noneMatch(Printable::steersTerminals), text);
    }
}
