package org.dorsal.core.given;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Condition;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.fact.Question.Shape;

/** A question being written, and facts of every kind. */
public record Ask(String id, Section section, int order, Shape shape, List<Question.Line> lines, Optional<String> number,
        Optional<Condition> when) {

    public static Ask marks(String id) {
        return new Ask(id, Section.RIGHT_NOW, 1, Shape.MARKS, List.of(), Optional.empty(), Optional.empty());
    }

    public static Ask choice(String id) {
        return new Ask(id, Section.RIGHT_NOW, 1, Shape.CHOICE, List.of(), Optional.empty(), Optional.empty());
    }

    public static Ask number(String id, String fact) {
        return new Ask(id, Section.RIGHT_NOW, 1, Shape.NUMBER, List.of(), Optional.of(fact), Optional.empty());
    }

    public Ask in(Section other, int place) {
        return new Ask(id, other, place, shape, lines, number, when);
    }

    public Ask line(String fact) {
        return line(Map.of(fact, FactValue.YES), Optional.empty());
    }

    public Ask line(String fact, FactValue value) {
        return line(Map.of(fact, value), Optional.empty());
    }

    public Ask line(String fact, String followUp) {
        return line(Map.of(fact, FactValue.YES), Optional.of(followUp));
    }

    public Ask reopening(String fact, Section... sections) {
        return line(new Question.Line("It is " + fact, Map.of(fact, FactValue.YES), Optional.empty(), Set.of(sections)));
    }

    public Ask when(String fact, Condition.Operator operator, FactValue value) {
        Condition condition = new Condition(Condition.Match.ALL, List.of(new Condition.Comparison(fact, operator, value)));
        return new Ask(id, section, order, shape, lines, number, Optional.of(condition));
    }

    public Question asked() {
        return new Question(id, "Title of " + id, "", section, order, shape, lines, number, true, when);
    }

    private Ask line(Map<String, FactValue> sets, Optional<String> followUp) {
        return line(new Question.Line("Line " + (lines.size() + 1), sets, followUp, Set.of()));
    }

    private Ask line(Question.Line line) {
        List<Question.Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Ask(id, section, order, shape, more, number, when);
    }

    public static Fact flagKept(String id, int days) {
        return new Fact(id, "whether " + id, FactType.FLAG, Optional.empty(), List.of(), FactValue.NO, Optional.empty(),
            Duration.ofDays(days), Fact.Origin.PERSON, Fact.Worse.PRESENT, Fact.NotSure.WORSE, Optional.empty());
    }

    public static Fact flagOf(String id, Fact.Origin origin) {
        return new Fact(id, "whether " + id, FactType.FLAG, Optional.empty(), List.of(), FactValue.NO, Optional.empty(),
            Duration.ZERO, origin, Fact.Worse.PRESENT, Fact.NotSure.WORSE, Optional.empty());
    }

    public static Fact whole(String id, int least, int greatest, int normal, Fact.Origin origin) {
        return new Fact(id, "how much " + id, FactType.WHOLE, Optional.of(new Fact.Range(least, greatest)), List.of(),
            FactValue.of(normal), Optional.empty(), Duration.ZERO, origin, Fact.Worse.HIGHER, Fact.NotSure.WORSE, Optional.empty());
    }

    public static Fact hours(String id) {
        return new Fact(id, "hours of " + id, FactType.DECIMAL, Optional.of(new Fact.Range(0, 100_000)), List.of(),
            FactValue.of(100_000), Optional.of("hours"), Duration.ZERO, Fact.Origin.JOURNAL, Fact.Worse.LOWER,
            Fact.NotSure.WORSE, Optional.empty());
    }

    public static Fact words(String id, Fact.Origin origin, String... allowed) {
        return new Fact(id, "which " + id, FactType.WORDS, Optional.empty(), List.of(allowed), FactValue.NOTHING, Optional.empty(),
            Duration.ZERO, origin, Fact.Worse.PRESENT, Fact.NotSure.WORSE, Optional.empty());
    }

    public static Fact word(String id, Fact.Origin origin, String... allowed) {
        return new Fact(id, "which " + id, FactType.WORD, Optional.empty(), List.of(allowed), FactValue.of(allowed[0]),
            Optional.empty(), Duration.ZERO, origin, Fact.Worse.NONE, Fact.NotSure.WORSE, Optional.empty());
    }
}
