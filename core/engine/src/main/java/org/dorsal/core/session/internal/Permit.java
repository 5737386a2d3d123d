package org.dorsal.core.session.internal;

import java.time.Instant;
import java.util.Map;
import org.dorsal.api.fact.Answer;

/**
 * Leave to be shown the steps of one variant; made only where the gate said so.
 *
 * @param screening the screening it rests on
 * @param told what the person told in it
 * @param generation of the catalogue that was asked; under another it must be renewed
 * @param expires when the sitting ends, by the ticker
 * @param until when it ends, by the clock
 */
record Permit(String screening, Map<String, Answer> told, long generation, long expires, Instant until) {
    Permit {
        told = Map.copyOf(told);
    }

    /** The same leave, as the gate gave it again. */
    Permit under(long newGeneration) {
        return new Permit(screening, told, newGeneration, expires, until);
    }

    boolean hasExpired(Moment now) {
        return expires - now.tick() <= 0 || !now.time().isBefore(until);
    }
}
