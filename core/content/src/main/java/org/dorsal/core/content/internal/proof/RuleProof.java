package org.dorsal.core.content.internal.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dorsal.core.content.internal.json.Place;
import org.dorsal.core.content.internal.json.Problems;
import org.dorsal.core.content.internal.rule.RuleFailure;

/**
 * The proof of one rule: it has a value for every input; where an answer gets worse, what it says does not get less; there
 * is an input for which it fires. As findings join by their maximum, what holds of every rule holds of all together.
 */
final class RuleProof {
    private final ProvableRule rule;
    private final List<ProvableRule> relieving;
    private final ProofLimits limits;
    private final Problems problems;
    private final Problems warnings;
    private final Place place;
    private long tried;

    /** @param sameCheck all rules of its check */
    RuleProof(ProvableRule rule, List<ProvableRule> sameCheck, ProofLimits limits, Problems problems, Problems warnings) {
        this.rule = rule;
        this.relieving = sameCheck.stream().filter(other -> other != rule && other.isAtLeast(rule) && other.readsAnyOf(rule)).toList();
        this.limits = limits;
        this.problems = problems;
        this.warnings = warnings;
        this.place = rule.rule().condition().whenPlace();
    }

    /** Inputs for which it fires; none where something is wrong with it. */
    List<Point> run() {
        Tried points = Tried.of(rule, List.of(rule.condition()), limits);
        try {
            points.waiting().forEach(this::fires);
            return firing(points);
        } catch (WithoutValue e) {
            problems.add(place, "The rule " + rule.id() + " has no value for " + e.point.json() + ": " + e.why + ".",
                "Write the condition so that it always has a value.");
            return List.of();
        }
    }

    private List<Point> firing(Tried tried) {
        Map<Point, Boolean> fires = new HashMap<>();
        tried.points().forEach(point -> fires.computeIfAbsent(point, this::fires));
        List<Point> firing = tried.points().filter(fires::get).toList();
        Optional<Lowered> lowered = lowered(firing, tried, List.of(), fires);
        Tried finer = tried;
        if (lowered.isPresent() && !relieving.isEmpty()) {
            finer = Tried.of(rule, Stream.concat(Stream.of(rule), relieving.stream()).map(ProvableRule::condition).toList(), limits);
            lowered = lowered(finer.points().filter(this::fires).toList(), finer, relieving, new HashMap<>());
        }
        if (lowered.isPresent()) {
            report(lowered.get());
            return List.of();
        }
        return reported(firing.stream().filter(Point::isKnown).toList(), finer);
    }

    /**
     * Where it stops firing though an answer gets worse, and nothing relieves it.
     *
     * @param fires for points already tried, whether it fires there
     */
    private Optional<Lowered> lowered(List<Point> firing, Tried tried, List<ProvableRule> relieving, Map<Point, Boolean> fires) {
        Grid grid = tried.grid();
        for (Point point : firing) {
            for (int fact = 0; fact < grid.dimensions(); fact++) {
                for (Answers.Worsening step : grid.answers(fact).worseThan(point.indexAt(fact))) {
                    Point worse = point.with(fact, step.to());
                    if (!fires.computeIfAbsent(worse, this::fires) && relieving.stream().noneMatch(other -> firesAnyway(other, worse))) {
                        return Optional.of(new Lowered(point, fact, step));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** An input for which it fires, the fact whose answer gets worse, and how. */
    private record Lowered(Point point, int fact, Answers.Worsening step) {
    }

    private void report(Lowered lowered) {
        String fact = lowered.point().fact(lowered.fact());
        problems.add(place, "The rule " + rule.id() + " fires for " + lowered.point().json(lowered.fact(), lowered.step().better())
                + ", and no longer once " + fact + " is " + lowered.step().worse().json() + ", which is worse.",
            "Let it, or a rule of its check that closes as much, fire there too.");
    }

    private List<Point> reported(List<Point> firing, Tried tried) {
        tried.remark().ifPresent(remark -> warnings.add(place, "The rule " + rule.id() + " is not proven whole: " + remark
            + (firing.isEmpty() ? "; it fired for none" : "") + ".", "Make several rules of it."));
        if (firing.isEmpty() && tried.isWhole()) {
            problems.add(place, "The rule " + rule.id() + " can never fire: it does for none of its " + tried.grid().size() + " different inputs.",
                "Correct the condition, or take the rule out.");
        }
        return firing;
    }

    /** How many points were tried. */
    long tried() {
        return tried;
    }

    private boolean fires(Point point) {
        tried++;
        try {
            return rule.ready().fires(point);
        } catch (RuleFailure e) {
            throw new WithoutValue(point, e);
        }
    }

    /** Whether another rule fires whatever the facts are that only it reads. */
    private static boolean firesAnyway(ProvableRule other, Point point) {
        try {
            return other.ready().firesWhateverIsAnswered(point);
        } catch (RuleFailure e) {
            return false;
        }
    }

    /** Ends the proof of a rule at the first input for which its condition has no value. */
    private static final class WithoutValue extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Point point;
        private final String why;

        WithoutValue(Point point, RuleFailure failure) {
            super(failure);
            this.point = point;
            this.why = failure.why();
        }
    }
}
