package org.dorsal.core.exchange.internal.intake;

import java.util.Map;
import java.util.Objects;
import org.dorsal.api.fact.Fact;

/**
 * An item that was taken in.
 *
 * @param fact the fact that its answer tells
 * @param words for choices, the fact's words by the codes of the questionnaire
 */
record Asked(Fact fact, Map<String, String> words) {
    Asked {
        Objects.requireNonNull(fact, "fact");
        words = Map.copyOf(words);
    }
}
