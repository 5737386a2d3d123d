package org.dorsal.core.content.internal.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.core.content.internal.json.Parsed;
import org.dorsal.core.content.internal.json.Problems;

/** Compiles the conditions of one check against the facts they read. */
final class RuleCompiler {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    /** What CEL's messages say besides, which means nothing to an author. */
    private static final Pattern ASIDE = Pattern.compile(" \\((in container|candidates:).*", Pattern.DOTALL);

    private final Map<String, Fact> facts;
    private final CelCompiler compiler;

    RuleCompiler(CheckDefinition check, FactLookup lookup) {
        Map<String, Fact> found = new LinkedHashMap<>();
        check.reads().forEach(id -> lookup.find(id).ifPresent(fact -> found.put(id, fact)));
        this.facts = Map.copyOf(found);
        // One for all rules, as making one costs more than compiling a rule.
        this.compiler = Cel.compilerFor(facts.values().stream().filter(RuleCompiler::canBeRead).toList());
    }

    /** The rule ready to run; broken where something is wrong with it, which is then reported. */
    Parsed<CompiledRule> compile(RuleDefinition rule, Problems problems) {
        Optional<Map<String, Fact>> reads = reads(rule, problems);
        if (reads.isEmpty()) {
            return Parsed.broken();
        }
        Optional<CelAbstractSyntaxTree> parsed = tree(rule, compiler.parse(rule.when()), problems);
        Optional<Set<String>> names = parsed.flatMap(tree -> names(rule, tree, reads.get(), problems));
        return names.flatMap(used -> tree(rule, compiler.check(parsed.get()), problems)
            .map(tree -> program(rule, tree, reads.get(), used, problems))).orElseGet(Parsed::broken);
    }

    private Optional<Map<String, Fact>> reads(RuleDefinition rule, Problems problems) {
        Map<String, Fact> reads = new LinkedHashMap<>();
        rule.reads().forEach(id -> {
            Fact fact = facts.get(id);
            if (fact == null) {
                problems.add(rule.place(), "The rule reads " + id + ", which no pack in force defines.",
                    "Define the fact, or start the pack that does.");
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

    private static Optional<CelAbstractSyntaxTree> tree(RuleDefinition rule, CelValidationResult result, Problems problems) {
        if (!result.hasError()) {
            try {
                return Optional.of(result.getAst());
            } catch (CelValidationException e) {
                throw new IllegalStateException("CEL found no error and has no tree", e);
            }
        }
        result.getErrors().stream().limit(3).forEach(issue -> problems.add(rule.whenPlace(), words(issue),
            "Correct the condition; it is CEL, with comparison, logic, arithmetic, in, size, ?: and lists."));
        return Optional.empty();
    }

    private static String words(CelIssue issue) {
        String message = ASIDE.matcher(issue.getMessage()).replaceFirst("");
        int column = issue.getSourceLocation().getColumn();
        String where = column < 0 ? "" : ", at character " + (column + 1);
        return "The condition does not compile" + where + ": " + message + ".";
    }

    private static Optional<Set<String>> names(RuleDefinition rule, CelAbstractSyntaxTree tree, Map<String, Fact> reads,
            Problems problems) {
        boolean[] sound = {true};
        ConditionReview review = new ConditionReview(reads, (what, fix) -> {
            sound[0] = false;
            problems.add(rule.whenPlace(), what, fix);
        });
        review.of(tree.getExpr());
        return sound[0] ? Optional.of(review.names()) : Optional.empty();
    }

    private static Parsed<CompiledRule> program(RuleDefinition rule, CelAbstractSyntaxTree tree, Map<String, Fact> reads,
            Set<String> used, Problems problems) {
        Set<String> unused = new TreeSet<>(reads.keySet());
        unused.removeAll(used);
        try {
            return Parsed.of(new CompiledRule(rule, Cel.runtime().createProgram(tree), reads.values(), unused));
        } catch (CelEvaluationException e) {
            problems.add(rule.whenPlace(), "The condition cannot be made ready to run: " + e.getMessage() + ".",
                "Write it more simply.");
            return Parsed.broken();
        }
    }
}
