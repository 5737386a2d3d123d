package org.dorsal.core.content.internal.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;

/** A part of a condition that speaks of one fact alone, such as {@code pain_nrs >= 4 && pain_nrs < 6}. */
public final class ConditionPart {
    /** Of a part that has no value, as after a division by zero. */
    private static final Object NO_VALUE = new Object();

    private final CelRuntime.Program program;
    private final Fact fact;

    private ConditionPart(CelRuntime.Program program, Fact fact) {
        this.program = program;
        this.fact = fact;
    }

    /** The largest parts about the fact: what the condition makes of any of its values, it makes of what these make of it. */
    public static List<ConditionPart> about(Fact fact, CheckedCondition condition) {
        List<ConditionPart> parts = new ArrayList<>();
        collect(condition.tree().getExpr(), fact, condition.tree(), parts);
        return parts;
    }

    /** What it makes of a value of its fact; two values of which it makes the same have equal outcomes. */
    public Object outcome(FactValue value) {
        try {
            return program.eval(Map.of(fact.id(), CompiledCondition.celValue(fact, value)));
        } catch (CelEvaluationException e) {
            return NO_VALUE;
        }
    }

    private static void collect(CelExpr part, Fact fact, CelAbstractSyntaxTree tree, List<ConditionPart> found) {
        Set<String> names = names(part);
        if (!names.contains(fact.id())) {
            return;
        }
        if (names.size() == 1) {
            found.add(new ConditionPart(program(part, tree), fact));
        } else {
            parts(part).forEach(inner -> collect(inner, fact, tree, found));
        }
    }

    private static CelRuntime.Program program(CelExpr part, CelAbstractSyntaxTree tree) {
        try {
            return Cel.runtime().createProgram(CelAbstractSyntaxTree.newCheckedAst(part, CelSource.newBuilder("").build(),
                tree.getReferenceMap(), tree.getTypeMap()));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a condition is ready to run, and a part of it is not", e);
        }
    }

    /** The names that an expression of a condition speaks of. */
    public static Set<String> names(CelExpr expression) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.IDENT) {
            return Set.of(expression.ident().name());
        }
        Set<String> names = new TreeSet<>();
        parts(expression).forEach(part -> names.addAll(names(part)));
        return names;
    }

    /** The expressions that an expression of a condition is made of. */
    public static List<CelExpr> parts(CelExpr expression) {
        switch (expression.getKind()) {
            case CALL:
                List<CelExpr> parts = new ArrayList<>(expression.call().args());
                expression.call().target().ifPresent(target -> parts.add(0, target));
                return parts;
            case LIST:
                return expression.list().elements();
            default:
                return List.of();
        }
    }
}
