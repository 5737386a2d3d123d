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

/** Compiles the condition of a rule against the facts it reads. Any thread may use it. */
final class RuleCompiler {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    /** What CEL's messages say besides, which means nothing to an author. */
    private static final Pattern ASIDE = Pattern.compile(" \\((in container|candidates:).*", Pattern.DOTALL);

    private final FactLookup facts;

    RuleCompiler(FactLookup facts) {
        this.facts = facts;
    }

    /** The rule ready to run; broken where something is wrong with it, which is then reported. */
    Parsed<CompiledRule> compile(RuleDefinition rule, Problems problems) {
        Optional<Map<String, Fact>> reads = reads(rule, problems);
        if (reads.isEmpty()) {
            return Parsed.broken();
        }
        CelCompiler compiler = Cel.compilerFor(reads.get().values());
        Optional<CelAbstractSyntaxTree> parsed = tree(rule, compiler.parse(rule.when()), problems);
        Optional<Set<String>> names = parsed.flatMap(tree -> names(rule, tree, reads.get(), problems));
        return names.flatMap(used -> tree(rule, compiler.check(parsed.get()), problems)
            .map(tree -> program(rule, tree, reads.get(), used, problems))).orElseGet(Parsed::broken);
    }

    private Optional<Map<String, Fact>> reads(RuleDefinition rule, Problems problems) {
        Map<String, Fact> found = new LinkedHashMap<>();
        rule.reads().forEach(id -> facts.find(id).ifPresentOrElse(fact -> {
            if (fact.type() == FactType.TEXT) {
                problems.add(rule.place(), "The rule reads " + id + ", a free text, which no rule can judge.",
                    "Take it out of \"reads\".");
            } else if (!NAME.matcher(id).matches()) {
                problems.add(rule.place(), "The name " + id + " cannot stand in a condition.",
                    "Name the fact with letters, digits and '_' only.");
            } else {
                found.put(id, fact);
            }
        }, () -> problems.add(rule.place(), "The rule reads " + id + ", which no pack in force defines.",
            "Define the fact, or start the pack that does.")));
        return found.size() == rule.reads().size() ? Optional.of(found) : Optional.empty();
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
        Condition condition = new Condition(reads, (what, fix) -> {
            sound[0] = false;
            problems.add(rule.whenPlace(), what, fix);
        });
        condition.review(tree.getExpr());
        return sound[0] ? Optional.of(condition.names()) : Optional.empty();
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
