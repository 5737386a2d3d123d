package org.dorsal.bench.gate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;

/** Answers looked up one by one: what a loop without a gate would make do with. */
public record PlainEvidence(Catalogue catalogue, Map<String, Answer> answers, Instant time, Phase phase) implements Evidence {

    @Override
    public Knowledge knowledge(String fact) {
        Answer answer = answers.get(fact);
        return answer == null ? Knowledge.UNANSWERED
            : answer.state() == Answer.State.NOT_SURE ? Knowledge.NOT_SURE : Knowledge.KNOWN;
    }

    @Override
    public Optional<FactValue> value(String fact) {
        return knowledge(fact) != Knowledge.KNOWN ? Optional.empty()
            : answers.get(fact).value().or(() -> catalogue.fact(fact).map(known -> known.normal()));
    }
}
