package org.dorsal.core.content.internal.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.internal.rule.CheckedCondition;
import org.dorsal.core.content.internal.rule.RuleCondition;

/** The points at which a rule is tried: all of its grid, or where that is too large, some. */
final class Tried {
    private static final long SEED = 4;

    private final Grid grid;
    private final List<RuleCondition.Example> examples;
    private final int most;

    private Tried(Grid grid, List<RuleCondition.Example> examples, int most) {
        this.grid = grid;
        this.examples = examples;
        this.most = most;
    }

    /**
     * Where there are many, one is taken for all those that cannot be told apart.
     *
     * @param conditions those whose changes matter, that of the rule among them
     */
    static Tried of(ProvableRule rule, List<CheckedCondition> conditions, ProofLimits limits) {
        Grid grid = Grid.of(rule.facts(), conditions);
        return new Tried(grid.size() <= limits.each() ? grid : Grid.merged(rule.facts(), conditions),
            rule.rule().condition().examples(), limits.points());
    }

    Grid grid() {
        return grid;
    }

    /** Whether these are all points, and all at which anything can change. */
    boolean isWhole() {
        return isEvery(grid) && grid.isWhole();
    }

    private boolean isEvery(Grid points) {
        return points.size() <= most;
    }

    /** Those at which every fact is answered. */
    Stream<Point> points() {
        return isEvery(grid) ? grid.points() : Stream.concat(around().limit(byChance()), grid.random(new Random(SEED)).limit(byChance()));
    }

    /** Far fewer than could be tried if they were all, as from each a step is taken in every direction. */
    private int byChance() {
        return most / 50;
    }

    private Stream<Point> around() {
        return Stream.concat(Stream.of(Map.<String, FactValue>of()), examples.stream().map(RuleCondition.Example::facts))
            .map(grid::at).distinct().flatMap(grid::around);
    }

    /** Those at which facts may be unanswered too; where that is too many, all but two are. */
    Stream<Point> waiting() {
        Grid waiting = grid.orUnanswered();
        return isEvery(waiting) ? waiting.points() : waiting.around(waiting.last()).limit(byChance());
    }

    /** What was done where they are not all. */
    Optional<String> remark() {
        if (!isEvery(grid)) {
            return Optional.of("it has " + grid.size() + " different inputs, more than " + most + "; tried were those that differ in two"
                + " answers from the normal ones or from an example, and " + byChance() + " by chance (seed " + SEED + ")");
        }
        return grid.isWhole() ? Optional.empty()
            : Optional.of("it reckons with facts of many values, or counts the words of a long list; tried were the values near those it names");
    }
}
