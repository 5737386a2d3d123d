package org.dorsal.core.content.internal.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Phase;

/** A point of a grid: one answer for each of its facts. Of any other fact nothing is known. Immutable. */
public final class Point implements Evidence {
    private final Grid grid;
    private final int[] answers;

    /** @param answers for each fact of the grid, which of its answers */
    Point(Grid grid, int... answers) {
        this.grid = grid;
        this.answers = answers;
    }

    /** The answer to a fact of the grid. */
    Answer at(int fact) {
        return grid.answers(fact).all().get(answers[fact]);
    }

    int indexAt(int fact) {
        return answers[fact];
    }

    /** The same but for the answer to one fact of the grid. */
    Point with(int fact, int answer) {
        int[] others = answers.clone();
        others[fact] = answer;
        return new Point(grid, others);
    }

    /** Whether every fact has a value. */
    public boolean isKnown() {
        return IntStream.range(0, answers.length).allMatch(fact -> at(fact).value().isPresent());
    }

    @Override
    public Instant time() {
        return Instant.EPOCH;
    }

    @Override
    public Phase phase() {
        return Phase.BEFORE;
    }

    @Override
    public Knowledge knowledge(String fact) {
        return answer(fact).knowledge();
    }

    @Override
    public Optional<FactValue> value(String fact) {
        return answer(fact).value();
    }

    private Answer answer(String fact) {
        return grid.position(fact).map(this::at).orElse(Answer.UNANSWERED);
    }

    /** The facts of an example; those that are normal are left out, as they are there. */
    public String json() {
        return json(IntStream.range(0, answers.length).filter(fact -> !at(fact).equals(Answer.of(grid.answers(fact).fact().normal()))),
            this::at);
    }

    /** The same with another answer to one fact, which then stands there even where it is normal. */
    String json(int changed, Answer answer) {
        return json(IntStream.range(0, answers.length)
            .filter(fact -> fact == changed || !at(fact).equals(Answer.of(grid.answers(fact).fact().normal()))),
            fact -> fact == changed ? answer : at(fact));
    }

    private String json(IntStream facts, IntFunction<Answer> answer) {
        return facts.mapToObj(fact -> '"' + fact(fact) + "\": " + answer.apply(fact).json()).collect(Collectors.joining(", ", "{", "}"));
    }

    String fact(int fact) {
        return grid.answers(fact).fact().id();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Point point && grid == point.grid && Arrays.equals(answers, point.answers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(answers);
    }

    @Override
    public String toString() {
        return json();
    }
}
