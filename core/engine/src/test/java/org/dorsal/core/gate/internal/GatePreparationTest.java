package org.dorsal.core.gate.internal;

import static org.dorsal.core.gate.internal.ManualGate.DEADLINE;
import static org.dorsal.core.gate.internal.ManualGate.catalogue;
import static org.dorsal.core.given.Given.NOW;
import static org.dorsal.core.given.Given.finding;
import static org.dorsal.core.given.Given.flag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.given.ACheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Checks are run once before they are needed, and none is blamed for that. */
class GatePreparationTest {
    private static final ACheck SOUND = ACheck.called("sound").finding(finding("bones", Level.CAUTION));

    private final ManualGate guarded = new ManualGate();

    @AfterEach
    void close() {
        guarded.close();
    }

    @Test
    void preparingHoldsNothingAgainstACheckThatFails() {
        ACheck failing = ACheck.called("failing").judging(evidence -> null);
        for (int i = 0; i < 3; i++) {
            guarded.gate.prepare(catalogue(List.of(), failing));
        }
        assertEquals(List.of(), guarded.quarantine.all());
    }

    @Test
    void aCheckThatPreparingNeverReachedIsAskedLikeANewOne() {
        List<String> asked = new ArrayList<>();
        ACheck behind = recording("behind", asked);
        guarded.gate.prepare(catalogue(List.of(), ACheck.called("ahead").judging(evidence -> takeAllTimeOfPreparing()), behind));
        guarded.assess(behind, recording("new", asked));
        assertEquals(List.of("behind", "new"), asked);
    }

    @Test
    void aCheckThatFailsWhilePreparedIsAskedLast() {
        List<String> asked = new ArrayList<>();
        guarded.gate.prepare(catalogue(List.of(), ACheck.called("behind").judging(evidence -> null)));
        guarded.assess(recording("behind", asked), recording("new", asked));
        assertEquals(List.of("new", "behind"), asked);
    }

    @Test
    void aCheckThatAnsweredWhilePreparedIsAskedBeforeNewOnes() {
        List<String> asked = new ArrayList<>();
        guarded.gate.prepare(catalogue(List.of(), ACheck.called("prepared")));
        guarded.assess(recording("new", asked), recording("prepared", asked));
        assertEquals(List.of("prepared", "new"), asked);
    }

    @Test
    void preparingAsksEveryCheckWithNormalValues() {
        List<Optional<FactValue>> seen = new ArrayList<>();
        ACheck reader = ACheck.called("reader").reading("fever").in(Phase.DURING).judging(evidence -> {
            seen.add(evidence.value("fever"));
            return List.of();
        });
        guarded.gate.prepare(catalogue(List.of(flag("fever")), reader));
        assertEquals(List.of(Optional.of(FactValue.NO)), seen);
    }

    @Test
    void anAssessmentDoesNotContendWithThePreparingOfANewCheckAndBlamesNobody() throws Exception {
        CountDownLatch compiling = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        ACheck slow = ACheck.called("slow").judging(evidence -> {
            asked.incrementAndGet();
            compiling.countDown();
            guarded.awaitRelease();
            return List.of();
        });
        AtomicLong passed = new AtomicLong();
        Gate hurried = new GuardedGate(guarded.guard, () -> DEADLINE, guarded.quarantine, Clock.fixed(NOW, ZoneOffset.UTC),
            () -> passed.addAndGet(DEADLINE.toNanos() / 10));
        guarded.assess(SOUND);
        Catalogue catalogue = catalogue(List.of(), SOUND, slow);
        Thread preparing = new Thread(() -> hurried.prepare(catalogue));
        preparing.start();
        compiling.await();
        Assessment meanwhile = hurried.assess(catalogue, Map.of(), NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
        guarded.release();
        preparing.join();
        assertEquals(List.of(new Indeterminate("slow", "pack", Cause.TIMED_OUT, "is still being prepared")), meanwhile.indeterminate());
        assertEquals(List.of("bones"), meanwhile.findings().stream().map(f -> f.finding().rule()).toList());
        assertEquals(1, asked.get());
        assertTrue(guarded.assess(catalogue, Map.of()).isDeterminate());
    }

    private static ACheck recording(String id, List<String> asked) {
        return ACheck.called(id).judging(evidence -> {
            asked.add(id);
            return List.of();
        });
    }

    private List<Finding> takeAllTimeOfPreparing() {
        guarded.ticker.advance(Duration.ofSeconds(5));
        guarded.awaitRelease();
        return List.of();
    }
}
