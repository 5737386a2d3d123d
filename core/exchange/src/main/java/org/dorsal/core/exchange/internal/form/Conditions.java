package org.dorsal.core.exchange.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dorsal.api.fact.Condition;
import org.dorsal.api.fact.Condition.Match;
import org.dorsal.api.fact.Condition.Operator;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Shape;
import org.dorsal.core.exchange.internal.form.Form.Place;

/**
 * When questions are shown, said of the form's own answers: conditions compare facts, and a form has items only. Where the two
 * cannot agree, the form asks more than the screening would, never less.
 */
final class Conditions {
    private final Form form;

    Conditions(Form form) {
        this.form = form;
    }

    Shown shown(Question question) {
        return opened(question).and(question.when().map(this::applies).orElse(Shown.ALWAYS));
    }

    private Shown opened(Question question) {
        List<Place> lines = form.opening(question);
        return lines.isEmpty() ? Shown.ALWAYS : Shown.anyOf(lines.stream().map(p -> Links.marked(p.question(), p.index())).toList(), true);
    }

    private Shown applies(Condition condition) {
        Stream<Shown> each = condition.comparisons().stream().map(this::holds);
        return condition.match() == Match.ALL ? each.reduce(Shown.ALWAYS, Shown::and) : each.reduce(Shown::or).orElse(Shown.ALWAYS);
    }

    private Shown holds(Condition.Comparison comparison) {
        Optional<Fact> fact = form.fact(comparison.fact());
        List<Place> lines = form.setting(comparison.fact());
        List<Question> numbers = form.asking(comparison.fact());
        if (fact.isEmpty() || lines.isEmpty() && numbers.isEmpty() || comparesWholeList(fact.get(), comparison)) {
            return Shown.ALWAYS_TO_BE_SAFE;
        }
        boolean holdsUnasked = comparison.holdsFor(fact.get().normal());
        List<Comparison> any = new ArrayList<>();
        lines.stream().map(Place::question).distinct().forEach(q -> any.addAll(byLines(q, comparison, holdsUnasked)));
        numbers.forEach(q -> any.addAll(byNumber(q, fact.get(), comparison, holdsUnasked)));
        List<Comparison> doubts = doubtedBefore(comparison.fact());
        any.addAll(doubts);
        boolean oneSource = lines.stream().map(Place::question).distinct().count() + numbers.size() == 1;
        return any.isEmpty() ? Shown.ALWAYS_TO_BE_SAFE : Shown.anyOf(any, oneSource || !holdsUnasked && doubts.isEmpty());
    }

    /** Several lines make one list, which no comparison with one item can tell. */
    private static boolean comparesWholeList(Fact fact, Condition.Comparison comparison) {
        return fact.type() == FactType.WORDS && comparison.operator() != Operator.HAS;
    }

    private List<Comparison> byLines(Question question, Condition.Comparison comparison, boolean holdsUnasked) {
        List<Comparison> any = new ArrayList<>();
        for (int i = 0; i < question.lines().size(); i++) {
            Optional<FactValue> value = Optional.ofNullable(question.lines().get(i).sets().get(comparison.fact()));
            if (value.filter(comparison::holdsFor).isPresent() || value.isEmpty() && isChosenInstead(question, i, comparison, holdsUnasked)) {
                any.add(Links.marked(question, i));
            } else if (value.isPresent() && holdsUnasked && question.shape() == Shape.MARKS) {
                any.add(Comparison.isGiven(Links.line(question, i), question.notSure() ? Links.NO : new Given.Flag(false)));
            }
            if (value.isPresent() && question.notSure()) {
                any.add(Links.doubted(question, i));
            }
            if (value.isPresent() && holdsUnasked) {
                any.add(Comparison.isUnanswered(question.shape() == Shape.CHOICE ? question.id() : Links.line(question, i)));
            }
        }
        return any.stream().distinct().toList();
    }

    /** A choice that says nothing of the fact leaves it normal, unless what follows from it asks for it. */
    private boolean isChosenInstead(Question question, int line, Condition.Comparison comparison, boolean holdsUnasked) {
        return holdsUnasked && question.shape() == Shape.CHOICE
            && form.following(question.lines().get(line)).stream().noneMatch(q -> q.facts().contains(comparison.fact()));
    }

    private static List<Comparison> byNumber(Question question, Fact fact, Condition.Comparison comparison, boolean holdsUnasked) {
        String link = Links.number(question);
        List<Comparison> any = new ArrayList<>();
        if (comparison.value() instanceof FactValue.Amount amount) {
            Given bound = new Given.Amount(amount.number(), fact.type() == FactType.WHOLE && amount.isWhole());
            operators(comparison.operator()).forEach(operator -> any.add(new Comparison(link, operator, bound)));
        }
        if (question.notSure()) {
            any.add(Links.doubted(question, 0));
        }
        if (holdsUnasked) {
            any.add(Comparison.isUnanswered(link));
        }
        return any;
    }

    private static List<Comparison.Operator> operators(Operator operator) {
        switch (operator) {
            case IS: return List.of(Comparison.Operator.EQUAL);
            case IS_NOT: return List.of(Comparison.Operator.LESS, Comparison.Operator.MORE);
            case AT_LEAST: return List.of(Comparison.Operator.AT_LEAST);
            case AT_MOST: return List.of(Comparison.Operator.AT_MOST);
            default: return List.of();
        }
    }

    /** Who is not sure of a line is not asked what follows from it, and that then counts as not sure too, unless it is asked elsewhere. */
    private List<Comparison> doubtedBefore(String fact) {
        Predicate<Question> asks = q -> q.facts().contains(fact);
        return form.questions().stream().filter(Question::notSure).flatMap(q -> {
            List<Comparison> doubts = new ArrayList<>();
            for (int i = 0; i < q.lines().size(); i++) {
                if (form.following(q.lines().get(i)).stream().anyMatch(asks)) {
                    doubts.add(Links.doubted(q, i));
                }
            }
            return doubts.stream();
        }).toList();
    }
}
