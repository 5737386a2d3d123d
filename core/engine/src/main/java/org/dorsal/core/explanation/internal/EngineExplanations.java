package org.dorsal.core.explanation.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.explanation.Explanation;
import org.dorsal.core.explanation.Explanations;
import org.dorsal.core.explanation.NearMiss;
import org.dorsal.core.explanation.Reason;
import org.dorsal.core.explanation.WayOpen;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.judgement.internal.Judge;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Verdict;

/** Explains each verdict through a gate of its own, with a quarantine of its own. */
public final class EngineExplanations implements Explanations {
    /** A check that is merely slow on this machine must not look like one that fails. */
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int MOST_JUDGEMENTS = 6_000;

    private final Catalogues catalogues;
    private final Guard guard;
    private final Clock clock;
    private final LongSupplier ticker;

    /** @param ticker nanoseconds that only ever grow */
    public EngineExplanations(Catalogues catalogues, Guard guard, Clock clock, LongSupplier ticker) {
        this.catalogues = catalogues;
        this.guard = guard;
        this.clock = clock;
        this.ticker = ticker;
    }

    @Override
    public Explanation of(Verdict verdict, Phase phase) {
        Catalogue catalogue = catalogues.settled();
        GuardedGate gate = new GuardedGate(guard, () -> DEADLINE, new Quarantine(), clock, ticker);
        Inquest inquest = new Inquest(gate, verdict.assessment(), phase, MOST_JUDGEMENTS);
        Set<String> read = new TreeSet<>();
        Judge.asked(phase).forEach(asked -> read.addAll(catalogue.readIn(asked)));
        Situation situation = Situation.of(catalogue, read, verdict.answers());
        Optional<List<Found>> present = inquest.findings(situation);

        List<Reason> reasons = verdict.assessment().findings().stream().map(found -> present.filter(all -> !all.contains(found)).isPresent()
            ? new Reason(found, List.of(), true) : new Reason(found, new Causes(inquest).of(found, situation), false)).toList();
        Map<String, Map<String, WayOpen>> closed = closed(verdict, catalogue, reasons, new WaysOpen(inquest, situation));
        List<NearMiss> nearly = present.map(all -> new NearMisses(inquest, situation, all).all()).orElse(List.of());
        return new Explanation(reasons, nearly, closed, inquest.isComplete());
    }

    private static Map<String, Map<String, WayOpen>> closed(Verdict verdict, Catalogue catalogue, List<Reason> reasons, WaysOpen ways) {
        Set<Found> held = new HashSet<>();
        reasons.stream().filter(Reason::held).map(Reason::found).forEach(held::add);
        Map<String, Map<String, WayOpen>> closed = new TreeMap<>();
        verdict.closed().forEach((activity, variants) -> {
            Map<String, WayOpen> ofVariants = new LinkedHashMap<>();
            variants.forEach((variant, refusal) ->
                ofVariants.put(variant, way(refusal, demands(catalogue, activity, variant), held, ways)));
            closed.put(activity, ofVariants);
        });
        return closed;
    }

    private static WayOpen way(Refusal refusal, Set<Demand> demands, Set<Found> held, WaysOpen ways) {
        if (refusal.because().isEmpty()) {
            return new WayOpen.WhenDecided();
        }
        return refusal.because().stream().anyMatch(held::contains) ? new WayOpen.AfterStop() : ways.to(demands);
    }

    /** Empty where the variant has gone meanwhile. */
    private static Set<Demand> demands(Catalogue catalogue, String activity, String variant) {
        return catalogue.activity(activity).map(Activity::variants).orElse(List.of()).stream()
            .filter(known -> known.id().equals(variant)).findFirst().map(Variant::demands).orElse(Set.of());
    }
}
