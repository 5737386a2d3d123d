package org.dorsal.core.content.internal.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Condition;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.core.content.Unread;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.Mending;
import org.dorsal.core.content.internal.json.Parsed;

/** One question of a file {@code questions/*.json}. */
final class QuestionParser {
    private static final Map<String, Condition.Operator> OPERATORS = Map.of("is", Condition.Operator.IS,
        "isNot", Condition.Operator.IS_NOT, "atLeast", Condition.Operator.AT_LEAST, "atMost", Condition.Operator.AT_MOST,
        "has", Condition.Operator.HAS);

    private final Facts facts;
    private final Set<String> questions;
    private final Unread unread;

    /** Needs the ids of all questions of the pack, as follow-ups are among them, or among those that could not be read. */
    QuestionParser(Facts facts, Set<String> questions, Unread unread) {
        this.facts = facts;
        this.questions = Set.copyOf(questions);
        this.unread = unread;
    }

    Parsed<Question> parse(Cursor question) {
        return question.object(object -> {
            Parsed<String> id = object.text("id");
            Parsed<String> title = object.text("title");
            Parsed<String> hint = object.text("hint", "");
            Parsed<Question.Section> section = object.word("section", Question.Section.class);
            Parsed<Integer> order = object.whole("order");
            Parsed<Question.Shape> shape = object.word("shape", Question.Shape.class);
            Parsed<List<Question.Line>> lines = object.list("lines", this::line, List.of());
            Parsed<Optional<String>> number = object.optional("number", this::number);
            Parsed<Boolean> notSure = object.flag("notSure");
            Parsed<Optional<Condition>> when = object.optional("when", this::condition);
            return object.build(() -> new Question(id.get(), title.get(), hint.get(), section.get(), order.get(), shape.get(),
                lines.get(), number.get(), notSure.get(), when.get()));
        });
    }

    private Parsed<Question.Line> line(Cursor line) {
        return line.object(object -> {
            Parsed<String> text = object.text("text");
            Parsed<Map<String, FactValue>> sets = object.optional("sets", at -> at.entries(facts::value), Map.of());
            Parsed<Optional<String>> followUp = object.optional("followUp", this::followUp);
            Parsed<List<Question.Section>> reopens =
                object.words("reopens", Question.Section.class);
            return object.build(() -> new Question.Line(text.get(), sets.get(), followUp.get(), new HashSet<>(reopens.get())));
        });
    }

    private Parsed<String> followUp(Cursor at) {
        Parsed<String> id = at.text();
        return id.isSound() && !questions.contains(id.get()) && !unread.mayHold(id.get())
            ? at.broken("\"" + id.get() + "\" is not a question of this pack.", Mending.of(id.get(), questions)) : id;
    }

    private Parsed<String> number(Cursor at) {
        Parsed<String> fact = Texts.id(at);
        boolean isNoNumber = fact.isSound() && facts.find(fact.get())
            .filter(f -> f.type() != FactType.WHOLE && f.type() != FactType.DECIMAL).isPresent();
        return isNoNumber ? at.broken("The fact " + fact.get() + " is no number.", "Name a fact whose type is whole or decimal.")
            : fact;
    }

    private Parsed<Condition> condition(Cursor condition) {
        return condition.object(object -> {
            Parsed<Optional<List<Condition.Comparison>>> all = object.optional("all", this::comparisons);
            Parsed<Optional<List<Condition.Comparison>>> any = object.optional("any", this::comparisons);
            if (object.has("all") == object.has("any")) {
                object.broken(object.place(), "A condition has either \"all\" or \"any\".", "Give exactly one of them.");
            }
            return object.build(() -> all.get().map(list -> new Condition(Condition.Match.ALL, list))
                .orElseGet(() -> new Condition(Condition.Match.ANY, any.get().orElseThrow())));
        });
    }

    private Parsed<List<Condition.Comparison>> comparisons(Cursor at) {
        return at.list(this::comparison);
    }

    private Parsed<Condition.Comparison> comparison(Cursor comparison) {
        return comparison.object(object -> {
            Parsed<String> fact = object.text("fact");
            Set<String> given = new HashSet<>(OPERATORS.keySet());
            given.removeIf(word -> !object.has(word));
            OPERATORS.keySet().forEach(word -> object.optional(word, Parsed::of));
            if (given.size() != 1) {
                object.broken(object.place(), "A comparison has exactly one operator.",
                    "Give one of: is, isNot, atLeast, atMost, has.");
                return object.build(() -> new Condition.Comparison(fact.get(), Condition.Operator.IS, FactValue.NOTHING));
            }
            String word = given.iterator().next();
            Parsed<FactValue> value = object.required(word, at -> compared(fact, word, at));
            return object.build(() -> new Condition.Comparison(fact.get(), OPERATORS.get(word), value.get()));
        });
    }

    private Parsed<FactValue> compared(Parsed<String> fact, String word, Cursor at) {
        String name = fact.ifSound().orElse("");
        switch (OPERATORS.get(word)) {
            case AT_LEAST:
            case AT_MOST: return at.number().isSound() ? facts.value(name, at) : Parsed.broken();
            case HAS: return facts.wordOf(name, at);
            default: return facts.value(name, at);
        }
    }
}
