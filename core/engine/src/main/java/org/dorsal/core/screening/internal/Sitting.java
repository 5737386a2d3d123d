package org.dorsal.core.screening.internal;

import java.time.Instant;
import java.util.Map;
import org.dorsal.api.fact.Answer;

/**
 * What a person told in a screening, for as long as it holds.
 *
 * @param id the screening's id
 * @param told the person's own answers
 * @param at when it ended
 * @param until when the sitting ends, by the clock
 * @param expires when it ends, by the ticker, which no one can set back
 * @param current whether it stands until a later one: not when attested or cut short
 */
public record Sitting(String person, String id, Map<String, Answer> told, Instant at, Instant until, long expires, boolean current) {
    public Sitting {
        told = Map.copyOf(told);
    }
}
