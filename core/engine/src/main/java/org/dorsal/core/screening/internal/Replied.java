package org.dorsal.core.screening.internal;

import java.time.Instant;
import org.dorsal.api.fact.Question;
import org.dorsal.core.screening.Reply;

/** A question as it was asked, what was answered, and when. */
record Replied(Question question, Reply reply, Instant at) {
    boolean marks(int line) {
        return reply.marked().contains(line);
    }

    /** One who cannot choose is unsure of every line. */
    boolean doubts(int line) {
        return question.shape() == Question.Shape.CHOICE ? !reply.notSure().isEmpty() : reply.notSure().contains(line);
    }
}
