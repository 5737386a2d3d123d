package org.dorsal.core.content.internal.proof;

import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.internal.json.Problems;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.CheckedCondition;
import org.dorsal.core.content.internal.rule.FactLookup;
import org.dorsal.core.content.internal.rule.RuleCompiler;
import org.dorsal.core.content.internal.rule.RuleDefinition;

/**
 * What came of proving the rules of a pack.
 *
 * @param problems what is wrong with a rule, each with a counterexample
 * @param warnings what is not wrong and yet to be known: a rule that adds nothing, or could not be proven whole
 */
public record Proof(List<PackProblem> problems, List<PackProblem> warnings) {
    public Proof {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Proves every rule that compiles; of one that does not, nothing is said. */
    public static Proof of(List<CheckDefinition> checks, FactLookup facts, ProofLimits limits) {
        Problems problems = new Problems();
        Problems warnings = new Problems();
        List<Coverage.Proven> proven = new ArrayList<>();
        long tried = 0;
        for (CheckDefinition check : checks) {
            List<ProvableRule> rules = provable(check, facts);
            for (ProvableRule rule : rules) {
                RuleProof proof = new RuleProof(rule, rules, limits.after(tried), problems, warnings);
                proven.add(new Coverage.Proven(rule, proof.run()));
                tried += proof.tried();
            }
        }
        new Coverage(limits, warnings).review(proven);
        return new Proof(problems.all(), warnings.all());
    }

    private static List<ProvableRule> provable(CheckDefinition check, FactLookup facts) {
        RuleCompiler compiler = new RuleCompiler(check.reads(), facts);
        return check.rules().stream().flatMap(rule -> compiler.check(rule.condition(), new Problems()).ifSound().stream()
            .flatMap(condition -> provable(check, rule, condition).stream())).toList();
    }

    private static Optional<ProvableRule> provable(CheckDefinition check, RuleDefinition rule, CheckedCondition condition) {
        try {
            return Optional.of(new ProvableRule(check, rule, condition, condition.ready()));
        } catch (CelEvaluationException e) {
            // The examination tells of it.
            return Optional.empty();
        }
    }
}
