package org.dorsal.tck.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.dorsal.tck.Problem;
import org.dorsal.tck.plugin.BadAnswers;
import org.dorsal.tck.plugin.BadArrivals;
import org.dorsal.tck.plugin.BadTiming;
import org.dorsal.tck.plugin.BadWording;
import org.dorsal.tck.plugin.Sound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of these plugins does one thing wrong, and that is what it is blamed for: that alone. */
class BadPluginsTest {
    private static final int CLASS_OF_THE_FUTURE = 99;

    @TempDir
    private static Path storage;
    private static Examiner examiner;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        examiner = new Examiner(storage);
    }

    @AfterAll
    static void close() throws Exception {
        examiner.close();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
            arguments("manifest.name", sound().without("Bundle-Version")),
            arguments("manifest.imports", sound().instruct("Import-Package", "org.osgi.framework,*")),
            arguments("manifest.import-versions", sound().instruct("Import-Package", "org.dorsal.api.*;version=1.0.0,*")),
            arguments("manifest.exports", sound().instruct("-exportcontents", "org.dorsal.tck.plugin;version=1.0.0;-noimport:=true")),
            arguments("manifest.wiring", sound().instruct("DynamicImport-Package", "org.dorsal.core.*")),
            arguments("code.java", sound().compiledBy(BadPluginsTest::ofTheFuture)),
            arguments("code.contained", BuiltPlugin.of(BadAnswers.CouldTellTheWorld.class)),
            arguments("check.pure", BuiltPlugin.of(BadAnswers.LooksAtTheClock.class)),
            arguments("bundle.resolves", sound().instruct("Require-Capability", "org.meant.to.be.missing")),
            arguments("bundle.starts", sound().instruct("Bundle-Activator", "org.dorsal.tck.plugin.Missing")),

            arguments("component.references", BuiltPlugin.of(BadArrivals.WantsAnInternalService.class).with(BadArrivals.Internal.class)),
            arguments("component.activates", BuiltPlugin.of(BadArrivals.FailsInItsConstructor.class)),
            arguments("service.says-what-it-is", BuiltPlugin.of(BadArrivals.WantsNoPhase.class)),
            arguments("service.says-what-it-is", BuiltPlugin.of(BadArrivals.ChangesItsName.class)),
            arguments("service.together", BuiltPlugin.of(BadArrivals.CountsWrongly.class)),
            arguments("names.free", BuiltPlugin.of(BadArrivals.TakesAnothersName.class).announcing("heart")),
            arguments("check.announced", sound().without("Provide-Capability")),
            arguments("check.arrives", sound().announcing("stranger", "forgotten")),

            arguments("check.answers", BuiltPlugin.of(BadAnswers.Throws.class)),
            arguments("check.answers", BuiltPlugin.of(BadAnswers.RecursesWithoutEnd.class)),
            arguments("check.tolerates-unanswered", BuiltPlugin.of(BadAnswers.CannotBearUnanswered.class)),
            arguments("check.tolerates-not-sure", BuiltPlugin.of(BadAnswers.CannotBearNotSure.class)),
            arguments("check.returns-findings", BuiltPlugin.of(BadAnswers.ReturnsNull.class)),
            arguments("check.returns-findings", BuiltPlugin.of(BadAnswers.ReturnsNullElement.class)),
            arguments("check.finding-valid", BuiltPlugin.of(BadAnswers.SteersTheTerminal.class)),
            arguments("check.rules-named", BuiltPlugin.of(BadAnswers.NamesTwoRulesAlike.class)),
            arguments("check.leaves-evidence", BuiltPlugin.of(BadAnswers.ChangesTheEvidence.class)),
            arguments("check.declares-reads", BuiltPlugin.of(BadAnswers.ReadsSecretly.class)),
            arguments("check.uses-reads", BuiltPlugin.of(BadAnswers.ReadsInVain.class)),
            arguments("check.facts-defined", BuiltPlugin.of(BadAnswers.ReadsWhatNobodyDefines.class)),
            arguments("check.deterministic", BuiltPlugin.of(BadAnswers.RemembersWhomItSaw.class)),
            arguments("check.thread-safe", BuiltPlugin.of(BadAnswers.MixesUpThreads.class)),
            arguments("check.monotone", BuiltPlugin.of(BadAnswers.TakesMuchPainForNone.class)),
            arguments("check.monotone", BuiltPlugin.of(BadAnswers.OpensWhatALighterFindingCloses.class)),
            arguments("check.not-sure", BuiltPlugin.of(BadAnswers.TakesNotSureLightly.class)),
            arguments("check.unanswered", BuiltPlugin.of(BadAnswers.HoldsSilenceAgainstPeople.class)),
            arguments("check.forgets", BuiltPlugin.of(BadAnswers.KeepsTheLastPerson.class)),
            arguments("check.in-time", BuiltPlugin.of(BadTiming.IsSlow.class)),
            arguments("check.in-time", BuiltPlugin.of(BadTiming.Hangs.class)),
            arguments("check.in-time", BuiltPlugin.of(BadTiming.HangsAndCannotBeInterrupted.class)),

            arguments("wording.sentences", BuiltPlugin.of(BadWording.Mutters.class)),
            arguments("wording.plain", BuiltPlugin.of(BadWording.LeavesAPlaceToFill.class)),
            arguments("wording.plain", BuiltPlugin.of(BadWording.IsLongWinded.class)),
            arguments("wording.no-diagnosis", BuiltPlugin.of(BadWording.Diagnoses.class)),
            arguments("wording.sources", BuiltPlugin.of(BadWording.NamesNoSource.class)),

            arguments("lifecycle.stops", BuiltPlugin.of(BadTiming.DoesNotStop.class)),
            arguments("lifecycle.threads", BuiltPlugin.of(BadTiming.LeavesAThread.class)),
            arguments("lifecycle.class-loader", BuiltPlugin.of(BadTiming.IsKeptByTheJdk.class)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("bad")
    void itIsBlamedForWhatItDoesWrongAndForNothingElse(String requirement, BuiltPlugin plugin) throws Exception {
        Taken taken = examiner.examine(plugin.in(folder));

        assertEquals(Set.of(requirement), taken.unmet(), () -> taken.problems().toString());
        Problem problem = taken.problems().get(0);
        assertFalse(problem.what().isBlank() || problem.fix().isBlank(), problem::toString);
        assertTrue(problem.fix().endsWith("."), problem::toString);
    }

    @Test
    void oneThatDoesNothingWrongMeetsAll() throws Exception {
        Taken taken = examiner.examine(sound().in(folder));

        assertEquals(Set.of(), taken.unmet(), () -> taken.problems().toString());
    }

    private static BuiltPlugin sound() {
        return BuiltPlugin.of(Sound.class);
    }

    private static byte[] ofTheFuture(byte[] bytes) {
        bytes[7] = CLASS_OF_THE_FUTURE;
        return bytes;
    }
}
