package org.dorsal.core.content.internal.proof;

import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.core.content.internal.rule.CheckedCondition;
import org.dorsal.core.content.internal.rule.ConditionPart;

/** What conditions say of facts: the numbers and words in them, and how facts stand to each other. */
final class Mentions {
    private static final Set<String> LOGIC = names(Operator.LOGICAL_AND, Operator.LOGICAL_OR, Operator.LOGICAL_NOT, Operator.CONDITIONAL);
    private static final Set<String> ARITHMETIC =
        names(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE, Operator.MODULO, Operator.NEGATE);

    private final Set<Double> constants = new TreeSet<>(Set.of(0.0));
    private final Set<String> words = new TreeSet<>();
    private final Set<String> reckonedWith = new TreeSet<>();
    private final Set<String> counted = new TreeSet<>();
    private final Map<String, Set<Fact>> beside = new HashMap<>();

    Mentions(List<CheckedCondition> conditions) {
        conditions.forEach(condition -> look(condition.tree().getExpr(), condition.facts()));
    }

    private static Set<String> names(Operator... operators) {
        return Stream.of(operators).map(Operator::getFunction).collect(Collectors.toUnmodifiableSet());
    }

    /** The numbers that may matter for a fact: those in the conditions, and those of facts that it is compared with. */
    Set<Double> numbers(Fact fact) {
        Set<Double> numbers = new TreeSet<>(constants);
        beside.getOrDefault(fact.id(), Set.of()).forEach(other -> {
            other.range().ifPresent(range -> numbers.addAll(Set.of(range.least() + 0.0, range.greatest() + 0.0)));
            other.normal().fold(flag -> false, amount -> numbers.add(amount.number()), word -> false, list -> false);
        });
        if (reckonedWith.contains(fact.id())) {
            numbers.addAll(reckoned(Set.copyOf(numbers)));
        }
        return numbers;
    }

    private static Set<Double> reckoned(Set<Double> numbers) {
        return numbers.stream().flatMap(a -> numbers.stream().flatMap(b -> Stream.of(a + b, a - b, a * b, a / b)))
            .filter(Double::isFinite).map(n -> n + 0.0).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> words() {
        return words;
    }

    /** Whether the fact stands in arithmetic: the numbers that matter for it are then a guess. */
    boolean isReckonedWith(Fact fact) {
        return reckonedWith.contains(fact.id());
    }

    /** Whether more is asked of a list than whether it holds a word. */
    boolean isCounted(Fact fact) {
        return counted.contains(fact.id());
    }

    private void look(CelExpr expression, Map<String, Fact> facts) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            note(expression.constant());
        }
        if (expression.getKind() == CelExpr.ExprKind.Kind.CALL && !LOGIC.contains(expression.call().function())) {
            relate(expression, facts);
        }
        ConditionPart.parts(expression).forEach(part -> look(part, facts));
    }

    private void note(CelConstant constant) {
        switch (constant.getKind()) {
            case INT64_VALUE:
                note(constant.int64Value());
                break;
            case DOUBLE_VALUE:
                note(constant.doubleValue());
                break;
            case STRING_VALUE:
                words.add(constant.stringValue());
                break;
            default:
                break;
        }
    }

    private void note(double number) {
        constants.add(number);
        constants.add(0.0 - number);
    }

    private void relate(CelExpr call, Map<String, Fact> facts) {
        List<Fact> together = ConditionPart.names(call).stream().map(facts::get).toList();
        List<Fact> numbers = together.stream().filter(fact -> fact.range().isPresent()).toList();
        numbers.forEach(fact -> beside.computeIfAbsent(fact.id(), id -> new HashSet<>()).addAll(numbers));
        if (ARITHMETIC.contains(call.call().function())) {
            numbers.forEach(fact -> reckonedWith.add(fact.id()));
        }
        if (!isWordIn(call)) {
            together.stream().filter(fact -> fact.type() == FactType.WORDS).forEach(fact -> counted.add(fact.id()));
        }
    }

    private static boolean isWordIn(CelExpr call) {
        return call.call().function().equals(Operator.IN.getFunction())
            && call.call().args().get(0).getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && call.call().args().get(1).getKind() == CelExpr.ExprKind.Kind.IDENT;
    }
}
