package org.dorsal.core.gate.internal;

import static org.dorsal.core.given.Given.NOW;
import static org.dorsal.core.given.Given.bundle;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.safety.Finding;
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

/** A gate in manual time, and what asks it. */
final class ManualGate implements AutoCloseable {
    static final Duration DEADLINE = Duration.ofSeconds(1);

    final ManualTicker ticker = new ManualTicker();
    final Guard guard = new Guard(ticker);
    final Quarantine quarantine = new Quarantine();
    final Gate gate = new GuardedGate(guard, () -> DEADLINE, quarantine, Clock.fixed(NOW, ZoneOffset.UTC), ticker);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Tickers begin anywhere. */
    ManualGate() {
        ticker.advance(Duration.ofHours(1));
    }

    Assessment assess(ACheck... checks) {
        return assess(catalogue(List.of(), checks), Map.of());
    }

    Assessment assess(Catalogue catalogue, Map<String, Answer> answers) {
        return gate.assess(catalogue, answers, NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
    }

    static Catalogue catalogue(List<Fact> facts, ACheck... checks) {
        ContributionDraft draft = new ContributionDraft(1, bundle("pack"), Set.of());
        facts.forEach(draft::add);
        Arrays.stream(checks).map(ACheck::installed).forEach(draft::add);
        return CatalogueBuilder.build(1, List.of(draft.contribution()), Set.of(), Set.of());
    }

    static List<Cause> causes(Assessment assessment) {
        return assessment.indeterminate().stream().map(Indeterminate::cause).toList();
    }

    List<Finding> hang() {
        ticker.advance(DEADLINE.multipliedBy(3).dividedBy(4));
        awaitRelease();
        return List.of();
    }

    List<Finding> hangWhateverComes() {
        ticker.advance(DEADLINE.multipliedBy(3).dividedBy(4));
        while (true) {
            try {
                released.await();
                return List.of();
            } catch (InterruptedException ignored) {
                ticker.advance(DEADLINE.dividedBy(20));
            }
        }
    }

    void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets what hangs come back. */
    void release() {
        released.countDown();
    }

    @Override
    public void close() {
        release();
        guard.close();
    }
}
