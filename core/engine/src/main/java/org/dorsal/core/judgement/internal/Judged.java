package org.dorsal.core.judgement.internal;

import java.util.Map;
import org.dorsal.api.fact.Answer;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.gate.Assessment;

/**
 * An assessment and all it rests on.
 *
 * @param catalogue the catalogue that was asked
 * @param answers all that was known, by fact
 * @param assessment what came of it
 */
public record Judged(Catalogue catalogue, Map<String, Answer> answers, Assessment assessment) {
    public Judged {
        answers = Map.copyOf(answers);
    }
}
