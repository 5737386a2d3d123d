package org.dorsal.tck.internal.trial;

import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence.Knowledge;

/** What is known of a fact. */
public record Known(Knowledge knowledge, Optional<FactValue> value) {
    static final Known UNANSWERED = new Known(Knowledge.UNANSWERED, Optional.empty());
    static final Known NOT_SURE = new Known(Knowledge.NOT_SURE, Optional.empty());

    public Known {
        Objects.requireNonNull(knowledge, "knowledge");
        Objects.requireNonNull(value, "value");
    }

    static Known to(FactValue value) {
        return new Known(Knowledge.KNOWN, Optional.of(value));
    }

    @Override
    public String toString() {
        return value.map(FactValue::words).orElse(knowledge == Knowledge.NOT_SURE ? "not sure" : "unanswered");
    }
}
