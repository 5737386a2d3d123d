package org.dorsal.core.content.internal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.content.internal.json.Problems;
import org.dorsal.core.content.internal.rule.RuleFailure;

/** Finds the rules that add nothing: wherever one fires, another of the pack fires too and says at least as much. */
final class Coverage {
    private final ProofLimits limits;
    private final Problems warnings;
    private int comparisons;

    Coverage(ProofLimits limits, Problems warnings) {
        this.limits = limits;
        this.warnings = warnings;
    }

    /**
     * A rule and where it fires.
     *
     * @param firing inputs for which it does
     */
    record Proven(ProvableRule rule, List<Point> firing) {
    }

    void review(List<Proven> rules) {
        List<ProvableRule> covered = new ArrayList<>();
        for (Proven rule : rules) {
            Optional<ProvableRule> by = rules.stream().map(Proven::rule).filter(other -> !covered.contains(other))
                .filter(other -> covers(other, rule)).findFirst();
            by.ifPresent(other -> {
                covered.add(rule.rule());
                report(rule.rule(), other);
            });
        }
    }

    private boolean covers(ProvableRule other, Proven rule) {
        if (other == rule.rule() || rule.firing().isEmpty() || !other.isAtLeast(rule.rule()) || !other.readsAnyOf(rule.rule())) {
            return false;
        }
        return rule.firing().stream().allMatch(point -> firesAnyway(other, point)) && coversWhole(other, rule.rule());
    }

    /** Looks at what makes a difference to the other rule too. What holds of every value of a fact holds of not being sure. */
    private boolean coversWhole(ProvableRule other, ProvableRule rule) {
        Tried tried = Tried.of(rule, List.of(rule.condition(), other.condition()), limits);
        return tried.isWhole() && tried.points().filter(Point::isKnown).filter(rule.ready()::fires).allMatch(point -> firesAnyway(other, point));
    }

    private boolean firesAnyway(ProvableRule other, Point point) {
        comparisons++;
        try {
            return comparisons <= limits.comparisons() && other.ready().firesWhateverIsAnswered(point);
        } catch (RuleFailure e) {
            return false;
        }
    }

    private void report(ProvableRule rule, ProvableRule by) {
        warnings.add(rule.rule().condition().place(), "The rule " + rule.id() + " adds nothing: wherever it fires, the rule " + by.id()
            + " of the check " + by.check().id() + " does too, and closes as much.", "Take it out, or correct the one of the two that is wrong.");
    }
}
