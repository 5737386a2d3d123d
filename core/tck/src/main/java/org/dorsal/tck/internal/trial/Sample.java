package org.dorsal.tck.internal.trial;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.safety.Evidence.Knowledge;
import org.dorsal.api.safety.Phase;

/**
 * What may be known of a person.
 *
 * @param phase when in a sitting
 * @param facts those that the check reads, each of them
 * @param normal what is normal for them, for people who read about it
 */
public record Sample(Phase phase, Map<String, Known> facts, Map<String, Known> normal) {
    public Sample {
        Objects.requireNonNull(phase, "phase");
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        normal = Map.copyOf(normal);
    }

    static Map<String, Known> normalOf(Map<String, Fact> facts) {
        Map<String, Known> normal = new TreeMap<>();
        facts.forEach((id, fact) -> normal.put(id, Known.to(fact.normal())));
        return normal;
    }

    Sample with(String fact, Known known) {
        Map<String, Known> changed = new TreeMap<>(facts);
        changed.put(fact, known);
        return new Sample(phase, changed, normal);
    }

    Sample in(Phase other) {
        return new Sample(other, facts, normal);
    }

    public boolean isAllKnown() {
        return facts.values().stream().allMatch(known -> known.knowledge() == Knowledge.KNOWN);
    }

    public boolean isUnsure() {
        return facts.values().stream().anyMatch(known -> known.knowledge() == Knowledge.NOT_SURE);
    }

    public boolean leavesUnanswered() {
        return facts.values().stream().anyMatch(known -> known.knowledge() == Knowledge.UNANSWERED);
    }

    /** What is not normal, in words. */
    @Override
    public String toString() {
        String told = facts.entrySet().stream().filter(each -> !each.getValue().equals(normal.get(each.getKey())))
            .map(each -> each.getKey() + " = " + each.getValue()).collect(Collectors.joining(", "));
        String rest = told.isEmpty() ? "every fact normal" : told;
        return phase == Phase.BEFORE ? rest : rest + " (" + phase.name().toLowerCase(java.util.Locale.ROOT) + " an activity)";
    }
}
