package org.dorsal.core.content.internal.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.internal.rule.CheckedCondition;
import org.dorsal.core.content.internal.rule.RuleCondition;

/** The points at which a rule is tried: all of its grid, or where that is too large, some. */
final class Tried {
    private static final long SEED = 4;

    private final Grid grid;
    private final List<RuleCondition.Example> examples;
    private final ProofLimits limits;

    private Tried(Grid grid, List<RuleCondition.Example> examples, ProofLimits limits) {
        this.grid = grid;
        this.examples = examples;
        this.limits = limits;
    }

    /**
     * Where there are many, one is taken for all those that cannot be told apart.
     *
     * @param conditions those whose changes matter, that of the rule among them
     */
    static Tried of(ProvableRule rule, List<CheckedCondition> conditions, ProofLimits limits) {
        Grid grid = Grid.of(rule.facts(), conditions);
        return new Tried(grid.size() <= limits.each() ? grid : Grid.merged(rule.facts(), conditions),
            rule.rule().condition().examples(), limits);
    }

    Grid grid() {
        return grid;
    }

    /** Whether these are all points, and all at which anything can change. */
    boolean isWhole() {
        return isEvery() && grid.isWhole();
    }

    private boolean isEvery() {
        return grid.size() <= limits.points();
    }

    /** Those at which every fact is answered. */
    Stream<Point> points() {
        return isEvery() ? grid.points() : Stream.concat(around().limit(byChance()), grid.some(byChance(), SEED));
    }

    /** Far fewer than could be tried if they were all, as from each a step is taken in every direction. */
    private int byChance() {
        return limits.points() / 50;
    }

    private Stream<Point> around() {
        return Stream.concat(Stream.of(Map.<String, FactValue>of()), examples.stream().map(RuleCondition.Example::facts))
            .map(grid::at).distinct().flatMap(grid::around);
    }

    /** Those at which facts may be unanswered too; where that is too many, all but two are. */
    Stream<Point> waiting() {
        Grid waiting = grid.orUnanswered();
        return waiting.size() <= limits.each() ? waiting.points() : waiting.around(waiting.last()).limit(limits.each());
    }

    /** What was done where they are not all. */
    Optional<String> remark() {
        if (!isEvery()) {
            return Optional.of("it has " + grid.size() + " different inputs, more than " + limits.points() + "; tried were those that differ in two"
                + " answers from the normal ones or from an example, and " + byChance() + " by chance (seed " + SEED + ")");
        }
        return grid.isWhole() ? Optional.empty()
            : Optional.of("it reckons with facts of many values, or counts the words of a long list; tried were the values near those it names");
    }
}
