package org.dorsal.core.content.internal.proof;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.internal.rule.CheckedCondition;

/**
 * Some facts, each with the answers at which anything changes in some conditions. Immutable; any thread may use it.
 *
 * <p>The first point of a grid is that at which every fact is normal.
 */
public final class Grid {
    private final List<Answers> facts;
    private final Map<String, Integer> positions = new HashMap<>();

    private Grid(List<Answers> facts) {
        this.facts = List.copyOf(facts);
        for (int i = 0; i < facts.size(); i++) {
            positions.put(facts.get(i).fact().id(), i);
        }
    }

    /** All values at which any of the conditions may change, and "not sure" where that does not count as normal. */
    public static Grid of(Collection<Fact> facts, List<CheckedCondition> conditions) {
        Values values = new Values(conditions);
        return new Grid(sorted(facts).map(fact -> Answers.each(fact, values.of(fact))).toList());
    }

    /** The same, with one value for all those that none of the conditions tells apart. */
    public static Grid merged(Collection<Fact> facts, List<CheckedCondition> conditions) {
        Values values = new Values(conditions);
        return new Grid(sorted(facts).map(fact -> Answers.toldApart(fact, values.of(fact), conditions)).toList());
    }

    private static Stream<Fact> sorted(Collection<Fact> facts) {
        return facts.stream().sorted(Comparator.comparing(Fact::id));
    }

    /** The same, in which each fact may be unanswered besides. */
    public Grid orUnanswered() {
        return new Grid(facts.stream().map(Answers::orUnanswered).toList());
    }

    /** How many points it has; {@link Long#MAX_VALUE} stands for that and more. */
    public long size() {
        double size = facts.stream().mapToDouble(fact -> fact.all().size()).reduce(1, (a, b) -> a * b);
        return (long) size;
    }

    /** Every point. */
    public Stream<Point> points() {
        return LongStream.range(0, size()).mapToObj(this::point);
    }

    /** So many points, drawn by chance and the same every time. */
    public Stream<Point> some(int count, long seed) {
        return random(new Random(seed)).limit(count);
    }

    private Point point(long index) {
        int[] answers = new int[facts.size()];
        long rest = index;
        for (int fact = facts.size() - 1; fact >= 0; fact--) {
            int count = facts.get(fact).all().size();
            answers[fact] = (int) (rest % count);
            rest /= count;
        }
        return new Point(this, answers);
    }

    /** The point of these values; a fact without one, or with one that is not of the grid, is normal. */
    Point at(Map<String, FactValue> values) {
        int[] answers = new int[facts.size()];
        values.forEach((id, value) -> position(id).ifPresent(fact -> answers[fact] = facts.get(fact).positionOf(value)));
        return new Point(this, answers);
    }

    /** The last answer of every fact: unanswered, where that is one. */
    Point last() {
        return new Point(this, facts.stream().mapToInt(fact -> fact.all().size() - 1).toArray());
    }

    /** Every point at which at most two facts are answered otherwise than at the given one. */
    Stream<Point> around(Point base) {
        return IntStream.range(0, facts.size()).boxed().flatMap(one -> IntStream.rangeClosed(0, one).boxed()
            .flatMap(other -> pairs(base, one, other)));
    }

    private Stream<Point> pairs(Point base, int one, int other) {
        return IntStream.range(0, facts.get(one).all().size()).boxed().flatMap(a ->
            IntStream.range(0, facts.get(other).all().size()).mapToObj(b -> base.with(one, a).with(other, b)));
    }

    private Stream<Point> random(Random random) {
        return Stream.generate(() -> new Point(this, facts.stream().mapToInt(fact -> random.nextInt(fact.all().size())).toArray()));
    }

    int dimensions() {
        return facts.size();
    }

    Answers answers(int fact) {
        return facts.get(fact);
    }

    Optional<Integer> position(String fact) {
        return Optional.ofNullable(positions.get(fact));
    }

    /** Whether the answers are all at which anything can change. */
    public boolean isWhole() {
        return facts.stream().allMatch(Answers::whole);
    }
}
