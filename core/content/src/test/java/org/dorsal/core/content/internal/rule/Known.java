package org.dorsal.core.content.internal.rule;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Phase;

/** Builds evidence fact by fact; what is not said is unanswered. */
public record Known(Map<String, Optional<FactValue>> answers) implements Evidence {
    public static Known nothing() {
        return new Known(Map.of());
    }

    public Known and(String fact, FactValue value) {
        return with(fact, Optional.of(value));
    }

    public Known and(String fact, boolean yes) {
        return and(fact, FactValue.of(yes));
    }

    public Known and(String fact, double number) {
        return and(fact, FactValue.of(number));
    }

    public Known notSure(String fact) {
        return with(fact, Optional.empty());
    }

    private Known with(String fact, Optional<FactValue> answer) {
        Map<String, Optional<FactValue>> more = new TreeMap<>(answers);
        more.put(fact, answer);
        return new Known(more);
    }

    @Override
    public Instant time() {
        return Instant.EPOCH;
    }

    @Override
    public Phase phase() {
        return Phase.BEFORE;
    }

    @Override
    public Knowledge knowledge(String fact) {
        if (!answers.containsKey(fact)) {
            return Knowledge.UNANSWERED;
        }
        return answers.get(fact).isPresent() ? Knowledge.KNOWN : Knowledge.NOT_SURE;
    }

    @Override
    public Optional<FactValue> value(String fact) {
        return answers.getOrDefault(fact, Optional.empty());
    }
}
