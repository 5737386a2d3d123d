package org.dorsal.core.screening;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.fact.Question;

/**
 * A question being put to a person.
 *
 * @param question what is asked
 * @param asked how many screens came before it in this screening, follow-ups included
 * @param followsUp the line whose marking opened it; empty for a question of its own
 * @param lastAnswered when the person's kept answers were last given, for "anything new since ...?"; empty on the first
 *     screening
 */
public record Screen(Question question, int asked, Optional<Question.Line> followsUp, Optional<Instant> lastAnswered) {
    public Screen {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(followsUp, "followsUp");
        Objects.requireNonNull(lastAnswered, "lastAnswered");
    }
}
