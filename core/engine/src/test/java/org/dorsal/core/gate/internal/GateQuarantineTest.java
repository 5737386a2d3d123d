package org.dorsal.core.gate.internal;

import static org.dorsal.core.gate.internal.ManualGate.catalogue;
import static org.dorsal.core.gate.internal.ManualGate.causes;
import static org.dorsal.core.given.Given.NOW;
import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.finding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.internal.CatalogueBuilder;
import org.dorsal.core.catalogue.internal.Contribution;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.given.ACheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bundle that fails again and again is not asked any more. */
class GateQuarantineTest {
    private static final ACheck SOUND = ACheck.called("sound").finding(finding("bones", Level.CAUTION));

    private final ManualGate guarded = new ManualGate();

    @AfterEach
    void close() {
        guarded.close();
    }

    @Test
    void aBundleIsQuarantinedAfterThreeFailuresInARowAndNotAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        ACheck failing = ACheck.called("failing").judging(evidence -> {
            asked.incrementAndGet();
            return null;
        });
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of(Cause.RETURNED_NULL), causes(guarded.assess(failing)));
        }
        assertEquals(List.of(Cause.QUARANTINED), causes(guarded.assess(failing)));
        assertEquals(3, asked.get());
        assertEquals("failing", guarded.quarantine.all().get(0).check());
        assertEquals(NOW, guarded.quarantine.all().get(0).since());
    }

    @Test
    void anAnswerInBetweenBreaksTheRowOfFailures() {
        AtomicInteger asked = new AtomicInteger();
        ACheck moody = ACheck.called("moody").judging(evidence -> asked.incrementAndGet() % 3 == 0 ? List.of() : null);
        for (int i = 0; i < 9; i++) {
            guarded.assess(moody);
        }
        assertEquals(List.of(), guarded.quarantine.all());
    }

    @Test
    void aThreadThatCannotBeInterruptedQuarantinesItsBundleAtOnce() {
        ACheck stuck = ACheck.called("stuck").judging(evidence -> guarded.hangWhateverComes());
        guarded.assess(stuck);
        assertEquals(List.of(Cause.QUARANTINED), causes(guarded.assess(stuck)));
    }

    @Test
    void aCheckThatComesBackAfterItsThreadWasGivenUpIsAskedAgain() {
        guarded.assess(ACheck.called("slow").judging(evidence -> guarded.hangWhateverComes()));
        guarded.release();
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (!guarded.quarantine.all().isEmpty()) {
                Thread.onSpinWait();
            }
        });
        assertEquals(List.of(), causes(guarded.assess(ACheck.called("slow"))));
    }

    @Test
    void quarantineKeepsToTheBundle() {
        Contribution bad = new ContributionDraft(1, bundle("bad"), Set.of())
            .add(ACheck.called("stuck").judging(evidence -> guarded.hangWhateverComes()).installed())
            .add(ACheck.called("sibling").installed()).contribution();
        Contribution good = new ContributionDraft(2, bundle("good"), Set.of()).add(SOUND.installed()).contribution();
        Catalogue catalogue = CatalogueBuilder.build(1, List.of(bad, good), Set.of(), Set.of());
        guarded.assess(catalogue, Map.of());
        Assessment second = guarded.assess(catalogue, Map.of());
        assertEquals(List.of("sibling", "stuck"), second.indeterminate().stream().map(Indeterminate::check).toList());
        assertEquals(List.of("bones"), second.findings().stream().map(f -> f.finding().rule()).toList());
    }

    @Test
    void aBundleThatStartsAnewIsAskedAgain() {
        ACheck stuck = ACheck.called("stuck").judging(evidence -> guarded.hangWhateverComes());
        guarded.assess(stuck);
        guarded.quarantine.forget("pack");
        assertEquals(List.of(), causes(guarded.assess(ACheck.called("stuck"))));
    }

    @Test
    void aCheckThatIsCutOffAgainAndAgainInOneGoHasFailedOnce() {
        Catalogue slow = catalogue(List.of(), ACheck.called("slow").judging(evidence -> guarded.hang()));
        guarded.assess(slow, Map.of());
        for (int i = 0; i < 4; i++) {
            guarded.gate.again().assess(slow, Map.of(), NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
        }
        assertEquals(List.of(), guarded.quarantine.all());
        guarded.assess(slow, Map.of());
        guarded.assess(slow, Map.of());
        assertEquals("slow", guarded.quarantine.all().get(0).check());
    }
}
