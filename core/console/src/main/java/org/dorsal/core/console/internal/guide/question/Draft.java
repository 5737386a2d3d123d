package org.dorsal.core.console.internal.guide.question;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Shape;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.screening.Reply;

/**
 * An answer in the making: what is marked so far, and what the next key makes of it.
 *
 * @param question what is asked
 * @param range which numbers may be given; for questions with lines of no account
 * @param marked the lines marked, from 0
 * @param unsure the lines the person is not sure of
 * @param typed the number typed so far
 * @param askingUnsure whether the next number names a line that is not sure
 * @param reply the finished answer
 * @param message what the last key made necessary to say
 */
public record Draft(Question question, NumberRange range, Set<Integer> marked, Set<Integer> unsure, OptionalDouble typed,
        boolean askingUnsure, Optional<Reply> reply, Optional<String> message) {
    private static final String MARK_FIRST = "Mark what applies, or press n for none of these.";
    private static final int MOST_TYPED = 9999;

    public Draft {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(range, "range");
        marked = Set.copyOf(marked);
        unsure = Set.copyOf(unsure);
        Objects.requireNonNull(typed, "typed");
        Objects.requireNonNull(reply, "reply");
        Objects.requireNonNull(message, "message");
    }

    public static Draft of(Question question, NumberRange range) {
        return new Draft(question, range, Set.of(), Set.of(), OptionalDouble.empty(), false, Optional.empty(), Optional.empty());
    }

    /** What the key makes of it. A finished draft, and a key that does nothing, leave it as it is. */
    public Draft press(Key key) {
        if (reply.isPresent()) {
            return this;
        }
        if (key.is('?')) {
            return unsureKey();
        }
        return question.shape() == Shape.NUMBER ? pressForNumber(key) : pressForLines(key);
    }

    /** The number as typed so far. */
    public String typedWords() {
        return typed.isPresent() ? FactValue.of(typed.getAsDouble()).words() : "";
    }

    private Draft pressForLines(Key key) {
        if (key.is('n') && question.shape() == Shape.MARKS) {
            return noneKey();
        }
        switch (key.kind()) {
            case NUMBER: return line(key.value());
            case ENTER: return next();
            default: return saying("That key does nothing here.");
        }
    }

    private Draft noneKey() {
        return marked.isEmpty() && unsure.isEmpty()
            ? done(Reply.none())
            : saying("Lines are marked: press their numbers again to unmark them, or Enter to go on.");
    }

    private Draft line(int number) {
        int index = number - 1;
        if (index < 0 || index >= question.lines().size()) {
            return saying("There is no line " + number + ".");
        }
        if (askingUnsure) {
            return new Draft(question, range, without(marked, index), toggled(unsure, index), typed, false, reply, Optional.empty());
        }
        if (question.shape() == Shape.CHOICE) {
            return done(Reply.marking(index));
        }
        return new Draft(question, range, toggled(marked, index), without(unsure, index), typed, false, reply, Optional.empty());
    }

    private Draft next() {
        if (askingUnsure) {
            return saying("Of which line are you not sure? Its number, or ? for all of them.");
        }
        if (marked.isEmpty() && unsure.isEmpty()) {
            return saying(question.shape() == Shape.CHOICE ? "Choose the line that fits best." : MARK_FIRST);
        }
        return done(new Reply(marked, unsure, OptionalDouble.empty()));
    }

    private Draft unsureKey() {
        if (!question.notSure()) {
            return saying("Not sure is no answer here: take what comes nearest.");
        }
        if (question.shape() == Shape.NUMBER) {
            return done(Reply.none());
        }
        if (question.shape() == Shape.CHOICE || askingUnsure) {
            return done(new Reply(marked, unmarked(), OptionalDouble.empty()));
        }
        return new Draft(question, range, marked, unsure, typed, true, reply,
            Optional.of("Of which line are you not sure? Its number, or ? for all of them."));
    }

    private Draft pressForNumber(Key key) {
        if (range.oneKey() && key.is('x')) {
            return given(10);
        }
        switch (key.kind()) {
            case NUMBER: return digits(key.value());
            case ERASE: return typing(OptionalDouble.empty());
            case ENTER: return typed.isPresent() ? given(typed.getAsDouble()) : saying("A number from " + range.words() + ", please.");
            default: return saying("A number from " + range.words() + ", please.");
        }
    }

    private Draft digits(int number) {
        if (range.oneKey()) {
            return given(number);
        }
        double sofar = number > 9 ? number : typed.orElse(0) * 10 + number;
        return typing(OptionalDouble.of(Math.min(sofar, MOST_TYPED)));
    }

    private Draft given(double number) {
        return range.holds(number)
            ? done(Reply.number(number))
            : typing(OptionalDouble.empty()).saying("A number from " + range.words() + ", please.");
    }

    private Set<Integer> unmarked() {
        return IntStream.range(0, question.lines().size()).boxed().filter(i -> !marked.contains(i)).collect(Collectors.toSet());
    }

    private Draft typing(OptionalDouble number) {
        return new Draft(question, range, marked, unsure, number, false, reply, Optional.empty());
    }

    private Draft done(Reply finished) {
        return new Draft(question, range, marked, unsure, typed, false, Optional.of(finished), Optional.empty());
    }

    public Draft saying(String words) {
        return new Draft(question, range, marked, unsure, typed, askingUnsure, Optional.empty(), Optional.of(words));
    }

    private static Set<Integer> toggled(Set<Integer> lines, int index) {
        Set<Integer> changed = new HashSet<>(lines);
        if (!changed.remove(index)) {
            changed.add(index);
        }
        return changed;
    }

    private static Set<Integer> without(Set<Integer> lines, int index) {
        return lines.stream().filter(i -> i != index).collect(Collectors.toSet());
    }
}
