package org.dorsal.core.judgement.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.SupposedBundle;
import org.dorsal.core.catalogue.internal.SupposedCatalogues;
import org.dorsal.core.facts.internal.SuppliedFacts;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Rehearsal;
import org.dorsal.core.gate.Supposition;
import org.dorsal.core.gate.internal.Gate;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.guard.internal.Guard;

/** Judges suppositions, each through a gate of its own with a quarantine of its own. */
public final class EngineRehearsal implements Rehearsal {
    /** Nobody waits at a screen here, and a check that is merely slow on this machine must not look like one that fails. */
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Set<Fact.Origin> TOLD = EnumSet.of(Fact.Origin.PERSON, Fact.Origin.SESSION);

    private final SupposedCatalogues catalogues;
    private final SuppliedFacts supplied;
    private final Guard guard;
    private final Clock clock;
    private final LongSupplier ticker;

    /** @param ticker nanoseconds that only ever grow */
    public EngineRehearsal(SupposedCatalogues catalogues, SuppliedFacts supplied, Guard guard, Clock clock, LongSupplier ticker) {
        this.catalogues = catalogues;
        this.supplied = supplied;
        this.guard = guard;
        this.clock = clock;
        this.ticker = ticker;
    }

    @Override
    public Supposition present() {
        return supposing(Set.of(), List.of());
    }

    @Override
    public Supposition supposing(Set<String> without, List<SupposedBundle> with) {
        Catalogue catalogue = catalogues.of(without, with);
        return new Judging(catalogue, new GuardedGate(guard, () -> DEADLINE, new Quarantine(), clock, ticker));
    }

    private final class Judging implements Supposition {
        private final Catalogue catalogue;
        private final Gate gate;
        private boolean prepared;

        Judging(Catalogue catalogue, Gate gate) {
            this.catalogue = catalogue;
            this.gate = gate;
        }

        @Override
        public Catalogue catalogue() {
            return catalogue;
        }

        @Override
        public Assessment judge(Map<String, FactValue> facts, Phase phase) {
            prepareOnce();
            Instant now = clock.instant();
            Map<String, Answer> answers = new HashMap<>();
            catalogue.facts().forEach((id, fact) -> {
                if (TOLD.contains(fact.what().origin())) {
                    answers.put(id, Answer.without(Answer.State.ATTESTED, now));
                }
            });
            answers.putAll(supplied.aboutNobody(catalogue, now));
            facts.forEach((id, value) -> answers.put(id, Answer.given(value, now)));
            return gate.assess(catalogue, answers, now, phase, Judge.asked(phase), List.of());
        }

        private synchronized void prepareOnce() {
            if (!prepared) {
                gate.prepare(catalogue);
                prepared = true;
            }
        }
    }
}
