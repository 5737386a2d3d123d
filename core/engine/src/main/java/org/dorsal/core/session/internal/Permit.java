package org.dorsal.core.session.internal;

import java.util.Map;
import org.dorsal.api.fact.Answer;

/**
 * Leave to be shown the steps of one variant; made only where the gate said so.
 *
 * @param screening the screening it rests on
 * @param told what the person told in it
 * @param generation of the catalogue that was asked; under another it must be renewed
 * @param expires when the sitting ends, by the ticker
 */
record Permit(String screening, Map<String, Answer> told, long generation, long expires) {
    Permit {
        told = Map.copyOf(told);
    }

    /** The same leave, as the gate gave it again. */
    Permit under(long newGeneration) {
        return new Permit(screening, told, newGeneration, expires);
    }

    boolean hasExpired(long tick) {
        return expires - tick <= 0;
    }
}
