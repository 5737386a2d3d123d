package org.dorsal.tck.internal.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;

/** The samples about which a check is asked, and how they lie to one another. The same for the same check, every time. */
final class Samples {
    /** Every combination of values is tried out where there are no more. */
    private static final int MOST_COMBINATIONS = 2_000;
    /** The people around whom single answers are made worse. */
    private static final int PEOPLE = 60;
    private static final int FIRST_PEOPLE = 10;
    private static final int MOST_STEPS = 12_000;
    private static final int NORMAL_OF_TEN = 6;

    private final List<Phase> phases;
    private final Map<String, Fact> facts;
    private final Map<String, List<FactValue>> values = new TreeMap<>();
    private final Set<String> undefined;
    private final Random random;
    private final Map<Sample, Integer> all = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final boolean exhaustive;

    /**
     * @param facts those that are defined among what the check reads
     * @param undefined the others
     */
    Samples(Set<Phase> phases, Map<String, Fact> facts, Set<String> undefined, long seed) {
        this.phases = phases.stream().sorted().toList();
        this.facts = facts;
        this.undefined = undefined;
        this.random = new Random(seed);
        facts.forEach((id, fact) -> values.put(id, Values.of(fact)));
        this.exhaustive = count() <= MOST_COMBINATIONS;
        singles();
        steps(normal());
        // Where time is short, the samples at the end are left out.
        for (int person = 0; person < FIRST_PEOPLE; person++) {
            steps(anybody());
        }
        combinations(exhaustive);
        for (int person = FIRST_PEOPLE; person < PEOPLE && steps.size() < MOST_STEPS; person++) {
            steps(anybody());
        }
    }

    private void combinations(boolean all) {
        if (all) {
            combine(List.copyOf(facts.keySet()), 0, normal());
            return;
        }
        for (int i = 0; i < MOST_COMBINATIONS; i++) {
            place(anybody());
        }
    }

    List<Sample> all() {
        return List.copyOf(all.keySet());
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Whether every combination of the values tried out is among them. */
    boolean isExhaustive() {
        return exhaustive;
    }

    /** How many combinations there are, as far as that matters. */
    private long count() {
        long combinations = phases.size();
        for (List<FactValue> each : values.values()) {
            combinations *= each.size();
            if (combinations > MOST_COMBINATIONS) {
                return combinations;
            }
        }
        return combinations;
    }

    private Sample normal() {
        Map<String, Known> known = Sample.normalOf(facts);
        undefined.forEach(fact -> known.put(fact, Known.NOT_SURE));
        return new Sample(phases.get(0), known, known);
    }

    private void singles() {
        phases.forEach(phase -> {
            Sample normal = normal().in(phase);
            place(normal);
            Sample nothing = normal;
            Sample unsure = normal;
            for (String fact : normal.facts().keySet()) {
                nothing = nothing.with(fact, Known.UNANSWERED);
                unsure = mayBeUnsure(fact) ? unsure.with(fact, Known.NOT_SURE) : unsure;
                values.getOrDefault(fact, List.of()).forEach(value -> place(normal.with(fact, Known.to(value))));
            }
            place(nothing);
            place(unsure);
        });
    }

    private void combine(List<String> left, int next, Sample sample) {
        if (next == left.size()) {
            phases.forEach(phase -> place(sample.in(phase)));
            return;
        }
        values.get(left.get(next)).forEach(value -> combine(left, next + 1, sample.with(left.get(next), Known.to(value))));
    }

    private Sample anybody() {
        Sample person = normal().in(phases.get(random.nextInt(phases.size())));
        for (String fact : facts.keySet()) {
            if (random.nextInt(10) >= NORMAL_OF_TEN) {
                List<FactValue> among = values.get(fact);
                int chosen = random.nextInt(among.size() + (mayBeUnsure(fact) ? 1 : 0));
                person = person.with(fact, chosen == among.size() ? Known.NOT_SURE : Known.to(among.get(chosen)));
            }
        }
        return person;
    }

    private void steps(Sample person) {
        phases.forEach(phase -> stepsAround(person.in(phase)));
    }

    private void stepsAround(Sample around) {
        facts.forEach((id, fact) -> {
            Values.worsening(fact).forEach(list -> {
                for (int i = 1; i < list.size(); i++) {
                    step(id, around.with(id, Known.to(list.get(i - 1))), around.with(id, Known.to(list.get(i))), Step.Kind.WORSE);
                }
            });
            step(id, around.with(id, Known.to(fact.normal())), around.with(id, Known.UNANSWERED), Step.Kind.UNANSWERED);
            if (mayBeUnsure(id)) {
                values.get(id).forEach(value ->
                    step(id, around.with(id, Known.to(value)), around.with(id, Known.NOT_SURE), Step.Kind.NOT_SURE));
            }
        });
    }

    private void step(String fact, Sample from, Sample to, Step.Kind kind) {
        steps.add(new Step(fact, place(from), place(to), kind));
    }

    /** What a clinician has told counts as normal where one is not sure, before a check hears of it. */
    private boolean mayBeUnsure(String fact) {
        return undefined.contains(fact) || facts.get(fact).notSure() == Fact.NotSure.WORSE;
    }

    private int place(Sample sample) {
        Integer known = all.putIfAbsent(sample, all.size());
        return known == null ? all.size() - 1 : known;
    }
}
