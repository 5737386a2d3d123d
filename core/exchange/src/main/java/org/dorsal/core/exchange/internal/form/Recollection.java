package org.dorsal.core.exchange.internal.form;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Line;

/**
 * Which lines a person marked, as far as the facts tell. A line that set several facts was marked when all of them are as it
 * sets them; one that only opens another question, when that was asked.
 */
final class Recollection {
    /** What was made of a line. */
    enum Mark { YES, NO, NOT_SURE, UNTOLD }

    private static final Set<State> ASKED = EnumSet.of(State.GIVEN, State.NOT_SURE, State.NONE_OF_THESE);

    private final Form form;
    private final Map<String, Answer> facts;

    Recollection(Form form, Map<String, Answer> facts) {
        this.form = form;
        this.facts = facts;
    }

    static boolean wasAsked(Answer answer) {
        return ASKED.contains(answer.state());
    }

    Mark mark(Line line) {
        if (!line.sets().isEmpty()) {
            return marked(line);
        }
        return line.followUp().isPresent() ? opened(line) : Mark.UNTOLD;
    }

    private Mark marked(Line line) {
        Set<Mark> each = line.sets().entrySet().stream().map(e -> told(e.getKey(), e.getValue())).collect(Collectors.toSet());
        if (each.contains(Mark.NO)) {
            return Mark.NO;
        }
        if (each.contains(Mark.UNTOLD)) {
            return Mark.UNTOLD;
        }
        boolean sure = !each.contains(Mark.NOT_SURE) || line.sets().entrySet().stream()
            .anyMatch(e -> told(e.getKey(), e.getValue()) == Mark.YES && form.setting(e.getKey()).size() == 1);
        return sure ? Mark.YES : Mark.NOT_SURE;
    }

    private Mark told(String fact, FactValue value) {
        Answer answer = facts.get(fact);
        if (answer == null || !wasAsked(answer)) {
            return Mark.UNTOLD;
        }
        if (answer.state() == State.NOT_SURE) {
            return Mark.NOT_SURE;
        }
        return answer.value().filter(known -> holds(known, value)).isPresent() ? Mark.YES : Mark.NO;
    }

    /** Several lines add up to one list. */
    private static boolean holds(FactValue known, FactValue value) {
        return known instanceof FactValue.Words all && value instanceof FactValue.Words some ? all.all().containsAll(some.all())
            : known.equals(value);
    }

    /** Facts that other questions ask too tell little, so they count only where there are no others. */
    private Mark opened(Line line) {
        List<Question> following = form.following(line);
        Set<String> asked = Form.factsOf(following);
        Set<String> own = asked.stream().filter(fact -> form.isAskedBy(following, fact)).collect(Collectors.toSet());
        Set<State> states = (own.isEmpty() ? asked : own).stream().map(facts::get).filter(answer -> answer != null).map(Answer::state)
            .collect(Collectors.toCollection(HashSet::new));
        if (own.isEmpty()) {
            states.remove(State.NONE_OF_THESE);
        }
        if (states.contains(State.GIVEN) || states.contains(State.NONE_OF_THESE)) {
            return Mark.YES;
        }
        if (states.contains(State.NOT_SURE)) {
            return Mark.NOT_SURE;
        }
        return states.contains(State.SKIPPED) ? Mark.NO : Mark.UNTOLD;
    }

    /** The line that was chosen, or that the person is not sure. */
    Optional<Given> chosen(Question question) {
        Set<State> states = question.facts().stream().map(facts::get).filter(answer -> answer != null).map(Answer::state)
            .collect(Collectors.toSet());
        if (states.stream().noneMatch(ASKED::contains)) {
            return Optional.empty();
        }
        if (states.equals(Set.of(State.NOT_SURE))) {
            return question.notSure() ? Optional.of(Links.NOT_SURE) : Optional.empty();
        }
        return line(question, line -> !line.sets().isEmpty() && marked(line) == Mark.YES)
            .or(() -> line(question, line -> line.followUp().isPresent() && isMadeBy(form.following(line))))
            .or(() -> line(question, line -> line.sets().isEmpty() && line.followUp().isEmpty()))
            .map(index -> Links.option(question, index));
    }

    private Optional<Integer> line(Question question, Predicate<Line> which) {
        return IntStream.range(0, question.lines().size()).filter(i -> which.test(question.lines().get(i))).boxed().findFirst();
    }

    /** Whether some answer to these questions makes a fact what it is. */
    private boolean isMadeBy(List<Question> questions) {
        return questions.stream().anyMatch(q -> q.number().map(facts::get).filter(a -> a.value().isPresent()).isPresent()
            || q.lines().stream().anyMatch(line -> !line.sets().isEmpty() && marked(line) == Mark.YES));
    }
}
