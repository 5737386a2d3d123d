package org.dorsal.tck.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.dorsal.tck.plugin.BadAnswers;
import org.dorsal.tck.plugin.BadArrivals;
import org.dorsal.tck.plugin.Sound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must rise in the version when something else is released. */
class VersionsTest {
    private static final String FACTS = "facts/all.json";
    private static final String COLD = """
        [{"id": "cold", "words": "feels cold", "type": "flag", "normal": false, "worse": "present"}]""";

    @TempDir
    private static Path storage;
    private static Examiner examiner;

    @TempDir
    private Path earlier;
    @TempDir
    private Path now;

    @BeforeAll
    static void open() throws Exception {
        examiner = new Examiner(storage);
    }

    @AfterAll
    static void close() throws Exception {
        examiner.close();
    }

    @Test
    void theSameFilesNeedNoOtherVersion() throws Exception {
        assertEquals(Set.of(), unmet(plugin("1.0.0"), plugin("1.0.0")));
    }

    @ParameterizedTest
    @CsvSource({"1.0.0,1.0.0,false", "1.0.0,1.0.1,true", "1.2.3,1.2.2,false", "0.1.0,0.1.1,true"})
    void filesThatDifferNeedAtLeastAMicro(String before, String after, boolean enough) throws Exception {
        assertEquals(enough ? Set.of() : Set.of("version.rises"), unmet(plugin(before), plugin(after).file("readme.txt", "new")));
    }

    @ParameterizedTest
    @CsvSource({"1.0.0,1.0.1,false", "1.0.0,1.1.0,true", "0.1.0,0.1.1,true"})
    void aFactThatIsNewNeedsAMinor(String before, String after, boolean enough) throws Exception {
        assertEquals(enough ? Set.of() : Set.of("version.rises"), unmet(pack(before, "[]"), pack(after, COLD)));
    }

    @ParameterizedTest
    @CsvSource({"1.0.0,1.1.0,false", "1.0.0,2.0.0,true", "0.1.0,0.1.1,false", "0.1.0,0.2.0,true"})
    void aFactThatIsGoneNeedsAMajor(String before, String after, boolean enough) throws Exception {
        assertEquals(enough ? Set.of() : Set.of("version.rises"), unmet(pack(before, COLD), pack(after, "[]")));
    }

    @ParameterizedTest
    @CsvSource({"1.0.0,1.1.0,false", "1.0.0,2.0.0,true"})
    void aFactThatMeansSomethingElseNeedsAMajor(String before, String after, boolean enough) throws Exception {
        assertEquals(enough ? Set.of() : Set.of("version.rises"), unmet(pack(before, COLD), pack(after, COLD.replace("present", "none"))));
    }

    @ParameterizedTest
    @CsvSource({"1.0.0,1.0.1,false", "1.0.0,1.1.0,true"})
    void aCheckThatAsksForOtherThingsNeedsAMinor(String before, String after, boolean enough) throws Exception {
        BuiltPlugin asking = BuiltPlugin.of(BadAnswers.ChangesTheEvidence.class).instruct("Bundle-Version", before);
        BuiltPlugin askingLess = plugin(after);

        assertEquals(enough ? Set.of() : Set.of("version.rises"), unmet(asking, askingLess));
    }

    @Test
    void aCheckThatIsGoneNeedsAMajor() throws Exception {
        BuiltPlugin other = BuiltPlugin.of(BadArrivals.TakesAnothersName.class).announcing("heart").instruct("Bundle-Version", "1.5.0");

        Taken taken = examined(other, plugin("1.6.0"));

        assertEquals(Set.of("version.rises"), taken.unmet());
        assertTrue(taken.problems().get(0).what().contains("the check heart is gone"), taken.problems()::toString);
        assertTrue(taken.problems().get(0).fix().contains("2.0.0"), taken.problems()::toString);
    }

    @Test
    void anotherNameIsAnotherPlugin() throws Exception {
        assertEquals(Set.of("version.same-plugin"), unmet(plugin("1.0.0").instruct("Bundle-SymbolicName", "org.other"), plugin("1.0.0")));
    }

    @Test
    void whatWasReleasedBeforeMayNotBeMissing() throws Exception {
        Taken taken = examiner.examine(plugin("1.0.0").in(now), Optional.of(earlier.resolve("missing.jar")));

        assertEquals(Set.of("file.readable"), taken.unmet());
        assertTrue(taken.problems().get(0).place().subject().endsWith("missing.jar"), taken.problems()::toString);
    }

    private Set<String> unmet(BuiltPlugin before, BuiltPlugin after) throws Exception {
        Taken taken = examined(before, after);
        assertTrue(taken.examined().contains("version.rises"), taken.problems()::toString);
        return taken.unmet();
    }

    private Taken examined(BuiltPlugin before, BuiltPlugin after) throws Exception {
        return examiner.examine(after.in(now), Optional.of(before.in(earlier)));
    }

    private static BuiltPlugin plugin(String version) {
        return BuiltPlugin.of(Sound.class).instruct("Bundle-Version", version);
    }

    private static BuiltPlugin pack(String version, String facts) {
        return BuiltPlugin.named("org.stranger.pack").instruct("Bundle-Version", version)
            .instruct("Provide-Capability", "org.dorsal.pack;org.dorsal.pack=\"strange\";version:Version=\"" + version + "\"")
            .file("pack.json", """
                {"id": "strange", "version": "%s", "title": "Strange", "authors": ["You"], "licence": "Apache-2.0", "language": "en", "needs": {"api": "[1.0,2)"}}
                """.formatted(version)).file(FACTS, facts);
    }
}
