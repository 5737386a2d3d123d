package org.dorsal.core.gate.internal;

import static org.dorsal.core.given.Given.NOW;
import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.finding;
import static org.dorsal.core.given.Given.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.internal.CatalogueBuilder;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.ManualTicker;
import org.dorsal.core.guard.internal.Guard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reaches beyond the one call of a check: other assessments, other threads, memory. The rest is with {@link GuardedGateTest}. */
class ContainmentTest {
    private static final Variant STRETCH = variant("stretch", Demand.CHEST_STRETCH);
    private static final ACheck SOUND = ACheck.called("sound").finding(finding("bones", Level.CAUTION));

    private final Guard guard = new Guard(new ManualTicker());
    private final Gate gate = new GuardedGate(guard, () -> Duration.ofSeconds(1), new Quarantine(), Clock.fixed(NOW, ZoneOffset.UTC), new ManualTicker());
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
        guard.close();
    }

    @Test
    void aCheckThatCallsBackIntoTheGateIsTurnedAwayAndFails() {
        Assessment assessment = assess(SOUND, ACheck.called("faulty").judging(evidence -> {
            assess(SOUND);
            return List.of();
        }));

        assertContained(Cause.THREW, assessment);
    }

    @Test
    void aCheckThatHidesThatItWasTurnedAwayHasLearntNothingByIt() {
        AtomicReference<RuntimeException> refusal = new AtomicReference<>();
        assess(ACheck.called("curious").judging(evidence -> {
            try {
                assess(SOUND);
            } catch (RuntimeException e) {
                refusal.set(e);
            }
            return List.of();
        }));

        assertEquals(IllegalStateException.class, refusal.get().getClass());
    }

    @Test
    void aCheckThatStartsThreadsIsHeardAndTheyDelayNoAssessment() {
        ACheck busy = ACheck.called("busy").judging(evidence -> {
            Thread own = new Thread(this::awaitRelease);
            own.setDaemon(true);
            own.start();
            return List.of(finding("found", Level.CONSULT));
        });

        assertEquals(Level.CONSULT, assess(SOUND, busy).level());
        assertTrue(assess(SOUND).permits(STRETCH));
    }

    @Test
    void aCheckThatTakesAllMemoryFailsAndTheProcessGoesOn() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", "-Xlog:disable",
            "-cp", System.getProperty("java.class.path"), AllocatingCheck.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), said);
        assertEquals(List.of("[greedy THREW OutOfMemoryError] [bones]", "[] [bones]"), said.lines().toList());
    }

    private static void assertContained(Cause cause, Assessment assessment) {
        assertEquals(List.of(cause), assessment.indeterminate().stream().map(Indeterminate::cause).toList());
        assertEquals(List.of("bones"), assessment.findings().stream().map(found -> found.finding().rule()).toList());
        assertFalse(assessment.permits(STRETCH));
    }

    private Assessment assess(ACheck... checks) {
        ContributionDraft draft = new ContributionDraft(1, bundle("pack"), Set.of());
        List.of(checks).forEach(check -> draft.add(check.installed()));
        Catalogue catalogue = CatalogueBuilder.build(1, List.of(draft.contribution()), Set.of(), Set.of());
        return gate.assess(catalogue, Map.of(), NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
