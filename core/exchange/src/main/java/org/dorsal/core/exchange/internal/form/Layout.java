package org.dorsal.core.exchange.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Line;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.core.exchange.internal.form.Item.Option;
import org.dorsal.core.exchange.internal.form.Item.Type;

/** The items of the form: a group for each section, in it one for each question. */
public final class Layout {
    private static final List<Option> YES_NO_NOT_SURE = List.of(new Option(Links.YES, "Yes"), new Option(Links.NO, "No"),
        new Option(Links.NOT_SURE, "Not sure"));

    private final Form form;
    private final Conditions conditions;

    public Layout(Form form) {
        this.form = form;
        this.conditions = new Conditions(form);
    }

    /** A group for each run of questions of one section, in the order of asking. */
    public List<Item> items() {
        List<Item> sections = new ArrayList<>();
        List<Item> inside = new ArrayList<>();
        List<Question> questions = form.questions();
        for (int i = 0; i < questions.size(); i++) {
            Section section = questions.get(i).section();
            inside.add(item(questions.get(i)));
            if (i + 1 == questions.size() || questions.get(i + 1).section() != section) {
                sections.add(Item.group("section/" + (sections.size() + 1), words(section), inside));
                inside.clear();
            }
        }
        return List.copyOf(sections);
    }

    /** The titles of the questions that the form shows more often than the screening asks them. */
    public List<String> shownMoreOften() {
        return form.questions().stream().filter(q -> !conditions.shown(q).exact()).map(Question::title).toList();
    }

    private Item item(Question question) {
        Shown shown = conditions.shown(question);
        return under(question, shown, shaped(question, shown.exact()));
    }

    /** One item can ask for all of its comparisons or for any, so groups around it ask for the rest. */
    private static Item under(Question question, Shown shown, Item bare) {
        List<Comparison> single = shown.allOf().stream().filter(any -> any.size() == 1).map(any -> any.get(0)).toList();
        List<List<Comparison>> several = shown.allOf().stream().filter(any -> any.size() > 1).toList();
        if (several.isEmpty()) {
            return single.isEmpty() ? bare : bare.whenAll(single);
        }
        Item item = bare.whenAny(several.get(0));
        for (int level = 1; level < several.size(); level++) {
            item = Item.group(Links.outer(question, level), "", List.of(item)).whenAny(several.get(level));
        }
        return single.isEmpty() ? item : Item.group(Links.outer(question, several.size()), "", List.of(item)).whenAll(single);
    }

    private Item shaped(Question question, boolean required) {
        switch (question.shape()) {
            case MARKS: return hinted(question, Item.group(question.id(), question.title(), marks(question, required)));
            case CHOICE: return hinted(question, choice(question).about(question.facts()).requiredIf(required));
            default: return number(question, required);
        }
    }

    private List<Item> marks(Question question, boolean required) {
        return IntStream.range(0, question.lines().size()).mapToObj(i -> {
            Line line = question.lines().get(i);
            String link = Links.line(question, i);
            Item item = question.notSure() ? Item.choice(link, line.text(), YES_NO_NOT_SURE) : Item.bool(link, line.text());
            return item.about(line.sets().keySet()).requiredIf(required && isAlwaysKnown(question, line));
        }).toList();
    }

    /**
     * A line that only has other questions asked again is not kept, and a doubt about a fact elsewhere hides a mark that was sure.
     */
    private boolean isAlwaysKnown(Question question, Line line) {
        return line.followUp().isPresent() && line.sets().isEmpty() || !line.sets().isEmpty()
            && (question.notSure() || line.sets().keySet().stream().allMatch(fact -> form.isAskedBy(List.of(question), fact)));
    }

    private static Item choice(Question question) {
        Stream<Option> lines = IntStream.range(0, question.lines().size())
            .mapToObj(i -> new Option(Links.option(question, i), question.lines().get(i).text()));
        Stream<Option> notSure = question.notSure() ? Stream.of(new Option(Links.NOT_SURE, "Not sure")) : Stream.empty();
        return Item.choice(question.id(), question.title(), Stream.concat(lines, notSure).toList());
    }

    private Item number(Question question, boolean required) {
        Fact fact = question.number().flatMap(form::fact).orElseThrow();
        Type type = fact.type() == FactType.WHOLE ? Type.INTEGER : Type.DECIMAL;
        Item number = Item.number(Links.number(question), question.title(), type, fact.range().orElseThrow()).about(question.facts());
        if (!question.notSure()) {
            return hinted(question, number.requiredIf(required));
        }
        Item notSure = Item.bool(Links.notSure(question), "I am not sure").requiredIf(required)
            .whenAny(List.of(Comparison.isUnanswered(number.link())));
        return hinted(question, Item.group(question.id(), "", List.of(number, notSure)));
    }

    private static Item hinted(Question question, Item item) {
        if (question.hint().isEmpty()) {
            return item;
        }
        List<Item> inside = new ArrayList<>(List.of(Item.display(Links.hint(question), question.hint())));
        inside.addAll(item.items());
        return item.with(inside);
    }

    private static String words(Section section) {
        return section.name().charAt(0) + section.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
