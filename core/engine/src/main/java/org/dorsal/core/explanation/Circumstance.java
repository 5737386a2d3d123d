package org.dorsal.core.explanation;

import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;

/**
 * One thing about a person, as it is or as it might be.
 *
 * @param fact what it is about
 * @param value its value; empty where the person is not sure, and that counts as the worse answer
 */
public record Circumstance(Fact fact, Optional<FactValue> value) {
    public Circumstance {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(value, "value");
    }
}
