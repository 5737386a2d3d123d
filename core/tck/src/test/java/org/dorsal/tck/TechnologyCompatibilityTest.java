package org.dorsal.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.dorsal.tck.internal.BuiltPlugin;
import org.dorsal.tck.plugin.BadAnswers;
import org.dorsal.tck.plugin.BadTiming;
import org.dorsal.tck.plugin.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors call in their tests. */
class TechnologyCompatibilityTest {
    private static final Duration ON_A_BUSY_MACHINE = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Test
    void aPluginWithNothingWrongPasses() throws Exception {
        CompatibilityReport report = plugin(BuiltPlugin.of(Sound.class).in(folder)).test();

        report.assertPassed();
        assertEquals(Optional.of("org.stranger 1.0.0"), report.plugin());
        assertTrue(report.examined().contains("lifecycle.class-loader"), report::toString);
        assertTrue(report.notes().get(0).contains("seed"), report::toString);
    }

    @Test
    void aFailureSaysWhichRequirementWithWhatAndHowToMendIt() throws Exception {
        CompatibilityReport report = plugin(BuiltPlugin.of(BadAnswers.TakesMuchPainForNone.class).in(folder)).test();

        AssertionError failure = assertThrows(AssertionError.class, report::assertPassed);

        assertTrue(failure.getMessage().contains("check.monotone (check stranger)"), failure::getMessage);
        assertTrue(failure.getMessage().contains("pain_nrs = 9 gave caution by hurts; pain_nrs = 10 gave nothing"), failure::getMessage);
    }

    @Test
    void aWarningIsShownAndPasses() throws Exception {
        CompatibilityReport report = plugin(BuiltPlugin.of(BadAnswers.ReadsInVain.class).in(folder)).test();

        report.assertPassed();
        assertEquals("check.uses-reads", report.warnings().get(0).requirement());
    }

    @Test
    void aPluginThatEndsTheProcessIsBlamedForThat() throws Exception {
        CompatibilityReport report = plugin(BuiltPlugin.of(BadTiming.EndsTheProcess.class).in(folder)).test();

        assertEquals(Set.of("run.completes"), report.failed(), report::toString);
        assertTrue(report.errors().get(0).what().contains("exit code 7"), report::toString);
    }

    @Test
    void aRunThatDoesNotComeToItsEndIsEndedAndNamesWhereItWas() throws Exception {
        Path plugin = BuiltPlugin.of(BadTiming.Hangs.class).in(folder);

        CompatibilityReport report = TechnologyCompatibility.of(plugin).within(Duration.ofMillis(1)).test();

        assertEquals(Set.of("run.completes"), report.failed());
        assertFalse(report.passed());
    }

    @Test
    void versionsAreComparedWithWhatWasReleased() throws Exception {
        Path released = BuiltPlugin.of(Sound.class).file("readme.txt", "old").instruct("Bundle-SymbolicName", "org.other").in(folder);

        CompatibilityReport report = plugin(BuiltPlugin.of(Sound.class).in(folder)).against(released).test();

        assertEquals(Set.of("version.same-plugin"), report.failed());
    }

    private static TechnologyCompatibility plugin(Path jar) {
        return TechnologyCompatibility.of(jar).within(ON_A_BUSY_MACHINE);
    }
}
