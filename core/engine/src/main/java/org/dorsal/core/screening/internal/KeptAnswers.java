package org.dorsal.core.screening.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.catalogue.Catalogue;

/** The answers of earlier screenings. */
final class KeptAnswers {
    private final Map<String, Answer> answers;

    KeptAnswers(Map<String, Answer> answers) {
        this.answers = Map.copyOf(answers);
    }

    /** Those that still hold for facts as they are defined now. */
    Map<String, Answer> holding(Catalogue catalogue, Instant now) {
        Map<String, Answer> holding = new HashMap<>(answers);
        holding.entrySet().removeIf(e -> !catalogue.fact(e.getKey()).map(fact -> holds(fact, e.getValue(), now)).orElse(false));
        return holding;
    }

    /** When the latest was given. */
    Optional<Instant> lastGiven() {
        return answers.values().stream().map(Answer::at).max(Instant::compareTo);
    }

    /** An answer from the future holds for nothing: the clock was set back, so its age is unknown. */
    private static boolean holds(Fact fact, Answer answer, Instant now) {
        return answer.state() != Answer.State.ATTESTED
            && !answer.at().isAfter(now)
            && now.isBefore(answer.at().plus(fact.keeps()))
            && answer.value().flatMap(fact::problemWith).isEmpty();
    }
}
