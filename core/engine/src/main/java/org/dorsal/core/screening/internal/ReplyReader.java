package org.dorsal.core.screening.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Shape;
import org.dorsal.core.screening.InvalidReplyException;
import org.dorsal.core.screening.Reply;

/** What a reply to a question says about the facts. */
final class ReplyReader {
    private final Map<String, Fact> facts;

    ReplyReader(Map<String, Fact> facts) {
        this.facts = facts;
    }

    /** Refuses a reply that does not fit its question. */
    void check(Question question, Reply reply) {
        if (question.shape() == Shape.NUMBER) {
            checkNumber(question, reply);
        } else {
            checkLines(question, reply);
        }
    }

    /** What is known by the reply, follow-ups left out; only facts that are defined. */
    Map<String, Answer> read(Question question, Reply reply, Instant at) {
        Map<String, Answer> answers = new HashMap<>();
        for (String id : question.facts()) {
            Fact fact = facts.get(id);
            if (fact != null) {
                answers.put(id, answer(question, reply, fact, at));
            }
        }
        return answers;
    }

    private Answer answer(Question question, Reply reply, Fact fact, Instant at) {
        if (question.shape() == Shape.NUMBER) {
            return reply.number().isPresent() ? Answer.given(FactValue.of(reply.number().getAsDouble()), at)
                : Answer.without(State.NOT_SURE, at);
        }
        if (question.shape() == Shape.CHOICE && !reply.notSure().isEmpty()) {
            return Answer.without(State.NOT_SURE, at);
        }
        return fromLines(marked(question, reply.marked(), fact), marked(question, reply.notSure(), fact), fact, at);
    }

    private static List<FactValue> marked(Question question, Set<Integer> lines, Fact fact) {
        return lines.stream().sorted().map(i -> Optional.ofNullable(question.lines().get(i).sets().get(fact.id())))
            .flatMap(Optional::stream).toList();
    }

    private static Answer fromLines(List<FactValue> sure, List<FactValue> unsure, Fact fact, Instant at) {
        Optional<Answer> given = sure.stream().map(v -> Answer.given(v, at)).reduce((a, b) -> Joined.of(fact, a, b));
        Optional<Answer> doubted = unsure.stream().findFirst().map(v -> Answer.without(State.NOT_SURE, at));
        if (given.isPresent() && doubted.isPresent()) {
            return Joined.of(fact, given.get(), doubted.get());
        }
        return given.or(() -> doubted).orElseGet(() -> Answer.without(State.NONE_OF_THESE, at));
    }

    private void checkNumber(Question question, Reply reply) {
        if (!reply.marked().isEmpty() || !reply.notSure().isEmpty()) {
            throw new InvalidReplyException("This asks for a number.");
        }
        if (reply.number().isEmpty()) {
            refuseUnlessMayBeUnsure(question);
            return;
        }
        FactValue value = FactValue.of(reply.number().getAsDouble());
        question.number().map(facts::get).flatMap(fact -> wrong(fact, value)).ifPresent(problem -> {
            throw new InvalidReplyException(problem);
        });
    }

    private static Optional<String> wrong(Fact fact, FactValue value) {
        return fact.problemWith(value).map(problem -> "That is not possible here: a "
            + fact.range().map(r -> "number from " + FactValue.of(r.least()).words() + " to " + FactValue.of(r.greatest()).words())
                .orElse("value of another kind") + fact.unit().map(u -> " (" + u + ")").orElse("") + " is needed.");
    }

    private static void checkLines(Question question, Reply reply) {
        if (reply.number().isPresent()) {
            throw new InvalidReplyException("This asks to mark lines, not for a number.");
        }
        Set<Integer> all = new TreeSet<>(reply.marked());
        all.addAll(reply.notSure());
        int lines = question.lines().size();
        all.stream().filter(i -> i < 0 || i >= lines).findFirst().ifPresent(i -> {
            throw new InvalidReplyException("There is no line " + (i + 1) + ": there are " + lines + ".");
        });
        if (!reply.notSure().isEmpty()) {
            refuseUnlessMayBeUnsure(question);
        }
        if (question.shape() == Shape.CHOICE && !choosesOne(reply)) {
            throw new InvalidReplyException("Choose exactly one line.");
        }
    }

    private static boolean choosesOne(Reply reply) {
        return reply.notSure().isEmpty() ? reply.marked().size() == 1 : reply.marked().isEmpty();
    }

    private static void refuseUnlessMayBeUnsure(Question question) {
        if (!question.notSure()) {
            throw new InvalidReplyException(question.shape() == Shape.NUMBER ? "A number is needed." : "'Not sure' is no answer here.");
        }
    }

    /** A reply in words, for the review. */
    static String words(Question question, Reply reply) {
        if (question.shape() == Shape.NUMBER) {
            return reply.number().isPresent() ? FactValue.of(reply.number().getAsDouble()).words() : "not sure";
        }
        if (question.shape() == Shape.CHOICE && !reply.notSure().isEmpty()) {
            return "not sure";
        }
        String words = IntStream.range(0, question.lines().size())
            .filter(i -> reply.marked().contains(i) || reply.notSure().contains(i))
            .mapToObj(i -> (reply.notSure().contains(i) ? "not sure: " : "") + question.lines().get(i).text())
            .collect(Collectors.joining("; "));
        return words.isEmpty() ? "none of these" : words;
    }
}
