package org.dorsal.core.screening.internal;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Section;
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

    /** The sections whose kept answers are asked anew. */
    Set<Section> reopens() {
        return IntStream.range(0, question.lines().size()).filter(i -> marks(i) || doubts(i))
            .mapToObj(i -> question.lines().get(i).reopens()).flatMap(Set::stream).collect(Collectors.toSet());
    }
}
