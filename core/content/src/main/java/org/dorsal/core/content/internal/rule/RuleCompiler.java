package org.dorsal.core.content.internal.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.core.content.internal.json.Parsed;
import org.dorsal.core.content.internal.json.Problems;
import org.dorsal.text.Nearest;

/** Compiles the conditions of one check against the facts they read. */
public final class RuleCompiler {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int MOST_COMPLAINTS = 3;

    private final FactLookup lookup;
    private final Map<String, Fact> facts;
    private final Predicate<String> excused;
    private final CelCompiler compiler;

    /** @param reads the facts that any of its rules reads */
    public RuleCompiler(Collection<String> reads, FactLookup lookup) {
        this(reads, lookup, id -> false);
    }

    /** @param excused the facts that need not be complained of where they are not found */
    RuleCompiler(Collection<String> reads, FactLookup lookup, Predicate<String> excused) {
        this.lookup = lookup;
        this.excused = excused;
        Map<String, Fact> found = new LinkedHashMap<>();
        reads.forEach(id -> lookup.find(id).ifPresent(fact -> found.put(id, fact)));
        this.facts = Map.copyOf(found);
        // One for all rules, as making one costs more than compiling a rule.
        this.compiler = Cel.compilerFor(facts.values().stream().filter(RuleCompiler::canBeRead).toList());
    }

    /** The rule ready to run; broken where something is wrong with it, which is then reported. */
    Parsed<CompiledCondition> compile(RuleCondition rule, Problems problems) {
        Parsed<CheckedCondition> checked = check(rule, problems);
        return checked.isSound() ? program(checked.get(), problems) : Parsed.broken();
    }

    /** The rule with the types of all its parts; broken where something is wrong with it, which is then reported. */
    public Parsed<CheckedCondition> check(RuleCondition rule, Problems problems) {
        Optional<Map<String, Fact>> reads = reads(rule, problems);
        // After the first thing that cannot be parsed, the others mostly follow from it.
        Optional<CelAbstractSyntaxTree> parsed = tree(rule, compiler.parse(rule.when()), 1, problems);
        if (reads.isEmpty()) {
            return Parsed.broken();
        }
        Optional<Set<String>> names = parsed.flatMap(tree -> names(rule, tree, reads.get(), problems));
        return names.flatMap(used -> tree(rule, compiler.check(parsed.get()), MOST_COMPLAINTS, problems)
            .map(tree -> Parsed.of(new CheckedCondition(rule, tree, reads.get(), used)))).orElseGet(Parsed::broken);
    }

    private Optional<Map<String, Fact>> reads(RuleCondition rule, Problems problems) {
        Map<String, Fact> reads = new LinkedHashMap<>();
        rule.reads().forEach(id -> {
            Fact fact = facts.get(id);
            if (fact == null && excused.test(id)) {
                return;
            }
            if (fact == null) {
                problems.add(rule.place(), "The rule reads " + id + ", which no pack defines.",
                    Nearest.to(id, lookup.ids()).map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Define it, or install the pack that does first."));
            } else if (!canBeRead(fact)) {
                problems.add(rule.place(), "The rule reads " + id + ", which no condition can speak of.",
                    "Read only facts that are no free text and are named with letters, digits and '_'.");
            } else {
                reads.put(id, fact);
            }
        });
        return reads.size() == rule.reads().size() ? Optional.of(reads) : Optional.empty();
    }

    private static boolean canBeRead(Fact fact) {
        return fact.type() != FactType.TEXT && NAME.matcher(fact.id()).matches();
    }

    private static Optional<CelAbstractSyntaxTree> tree(RuleCondition rule, CelValidationResult result, int most, Problems problems) {
        if (!result.hasError()) {
            try {
                return Optional.of(result.getAst());
            } catch (CelValidationException e) {
                throw new IllegalStateException("CEL found no error and has no tree", e);
            }
        }
        result.getErrors().stream().limit(most).map(ConditionFault::of)
            .forEach(fault -> problems.add(rule.whenPlace(), fault.what(), fault.fix()));
        return Optional.empty();
    }

    private static Optional<Set<String>> names(RuleCondition rule, CelAbstractSyntaxTree tree, Map<String, Fact> reads,
            Problems problems) {
        boolean[] sound = {true};
        ConditionReview review = new ConditionReview(reads, (what, fix) -> {
            sound[0] = false;
            problems.add(rule.whenPlace(), what, fix);
        });
        review.of(tree.getExpr());
        return sound[0] ? Optional.of(review.names()) : Optional.empty();
    }

    private static Parsed<CompiledCondition> program(CheckedCondition checked, Problems problems) {
        try {
            return Parsed.of(checked.ready());
        } catch (CelEvaluationException e) {
            problems.add(checked.rule().whenPlace(), "The condition cannot be made ready to run.", "Write it more simply.");
            return Parsed.broken();
        }
    }
}
