package org.dorsal.core.content.internal.rule;

import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.core.content.internal.json.Mending;
import org.dorsal.text.Nearest;

/**
 * What a condition speaks of, and what CEL's own type check lets pass though it is wrong: facts that are not listed as
 * read, words that a fact cannot be (a misspelt one would silently never match), kinds of expression that are not for
 * conditions.
 */
final class ConditionReview {
    private static final Set<CelConstant.Kind> CONSTANTS = Set.of(CelConstant.Kind.BOOLEAN_VALUE,
        CelConstant.Kind.INT64_VALUE, CelConstant.Kind.DOUBLE_VALUE, CelConstant.Kind.STRING_VALUE);

    private final Map<String, Fact> reads;
    private final BiConsumer<String, String> problem;
    private final Set<String> names = new TreeSet<>();

    /** The problem takes what is wrong and how to mend it. */
    ConditionReview(Map<String, Fact> reads, BiConsumer<String, String> problem) {
        this.reads = Map.copyOf(reads);
        this.problem = problem;
    }

    /** The names that were met. */
    Set<String> names() {
        return Set.copyOf(names);
    }

    void of(CelExpr expression) {
        switch (expression.getKind()) {
            case CONSTANT:
                if (!CONSTANTS.contains(expression.constant().getKind())) {
                    problem.accept("The condition holds a constant that is no number, text, true or false.", "Leave it out.");
                }
                break;
            case IDENT:
                name(expression.ident().name());
                break;
            case LIST:
                expression.list().elements().forEach(this::of);
                break;
            case CALL:
                call(expression.call());
                break;
            default:
                problem.accept("The condition holds an expression that is not for conditions.",
                    "Use only comparison, logic, arithmetic, in, size, ?: and lists.");
        }
    }

    private void name(String name) {
        names.add(name);
        if (!reads.containsKey(name)) {
            problem.accept("The condition speaks of \"" + name + "\", which the rule does not list in \"reads\".",
                Nearest.to(name, reads.keySet()).map(near -> "Did you mean \"" + near + "\"?").orElse("Add it to \"reads\"."));
        }
    }

    private void call(CelExpr.CelCall call) {
        call.target().ifPresent(this::of);
        call.args().forEach(this::of);
        if (call.args().size() == 2) {
            words(call.function(), call.args().get(0), call.args().get(1));
        }
    }

    private void words(String function, CelExpr left, CelExpr right) {
        if (function.equals(Operator.IN.getFunction())) {
            fact(right).ifPresent(fact -> known(fact, left));
            fact(left).filter(fact -> right.getKind() == CelExpr.ExprKind.Kind.LIST)
                .ifPresent(fact -> right.list().elements().forEach(word -> known(fact, word)));
        } else if (function.equals(Operator.EQUALS.getFunction()) || function.equals(Operator.NOT_EQUALS.getFunction())) {
            fact(left).ifPresent(fact -> compared(fact, right));
            fact(right).ifPresent(fact -> compared(fact, left));
        }
    }

    private void compared(Fact fact, CelExpr with) {
        known(fact, with);
        if (fact.type() == FactType.WORDS) {
            problem.accept("The condition compares " + fact.id() + " as a whole, whose words have no order.",
                "Ask for each word with in, or for how many there are with size().");
        }
    }

    private Optional<Fact> fact(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.IDENT
            ? Optional.ofNullable(reads.get(expression.ident().name())) : Optional.empty();
    }

    private void known(Fact fact, CelExpr expression) {
        List<String> allowed = fact.allowed();
        if (allowed.isEmpty() || expression.getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || expression.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return;
        }
        String word = expression.constant().stringValue();
        if (!allowed.contains(word)) {
            problem.accept(fact.id() + " can never be '" + word + "'.", Mending.of(word, allowed));
        }
    }
}
