package org.dorsal.core.exchange.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Condition;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Line;
import org.dorsal.api.fact.Question.Shape;
import org.dorsal.core.exchange.ImportedPack.LeftOut;
import org.dorsal.core.exchange.internal.intake.Choices.Choice;
import org.dorsal.text.Printable;
import tools.jackson.databind.JsonNode;

/** Facts and questions made of a questionnaire, in its order, and what of it did not fit. */
final class Intake {
    private static final int MOST_LINES = 9;
    private static final Set<String> NUMBERS = Set.of("integer", "decimal");

    private final Drafts drafts;
    private final Choices choices;
    private final WhenReader conditions;
    private final Map<String, Asked> asked = new HashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Intake(JsonNode questionnaire, String prefix) {
        drafts = new Drafts(prefix, facts.keySet(), questions.keySet());
        choices = new Choices(questionnaire);
        conditions = new WhenReader(asked);
        FhirItem.in(questionnaire).forEach(item -> take(item, Optional.empty()));
    }

    List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    private void take(FhirItem item, Optional<Condition> around) {
        Consumer<String> without = why -> leftOut.add(new LeftOut(item.name(), why + "."));
        if (item.isModified()) {
            without.accept("it carries an extension that may change its meaning, so it was left out with all that is in it");
            return;
        }
        Optional<Condition> when = conditions.read(item, around, without);
        if (item.type().equals("group") && isListOfYesAndNo(item)) {
            draft(without, () -> marks(item, when));
            return;
        }
        if (!item.type().equals("group")) {
            draft(without, () -> question(item, when));
        }
        item.items().stream().filter(inside -> item.type().equals("group") || !Drafts.isHint(item, inside)).forEach(inside -> take(inside, when));
    }

    /** What our own values refuse is left out for their reason. */
    private static void draft(Consumer<String> without, Runnable drafting) {
        try {
            drafting.run();
        } catch (Unfit e) {
            without.accept(e.getMessage());
        } catch (IllegalArgumentException e) {
            without.accept("it does not fit: " + e.getMessage());
        }
    }

    private boolean isListOfYesAndNo(FhirItem group) {
        List<FhirItem> lines = lines(group);
        return !group.text().isEmpty() && !lines.isEmpty() && lines.size() <= MOST_LINES && lines.stream().allMatch(line -> isYesOrNo(line)
            && !line.isConditional() && !line.isModified() && line.items().isEmpty() && Drafts.fitsALine(line.text()));
    }

    private static List<FhirItem> lines(FhirItem group) {
        return group.items().stream().filter(item -> !item.type().equals("display")).toList();
    }

    private boolean isYesOrNo(FhirItem item) {
        return item.type().equals("boolean") || item.type().equals("choice") && choices.areYesOrNo(item);
    }

    private void marks(FhirItem group, Optional<Condition> when) {
        List<FhirItem> items = lines(group);
        Map<FhirItem, Fact> each = new LinkedHashMap<>();
        items.forEach(item -> each.put(item, drafts.flag(item, each.values().stream().map(Fact::id).collect(Collectors.toSet()))));
        List<Line> lines = items.stream().map(item -> Drafts.sets(item.text(), each.get(item).id(), FactValue.YES)).toList();
        boolean notSure = items.stream().anyMatch(item -> item.type().equals("choice") && choices.mayBeUnknown(item));
        add(drafts.question(group, Shape.MARKS, lines, Optional.empty(), notSure, when));
        each.forEach((item, fact) -> add(item, new Asked(fact, Map.of())));
    }

    private void question(FhirItem item, Optional<Condition> when) {
        if (item.text().isEmpty()) {
            throw new Unfit("it has no text that could be asked");
        }
        if (isYesOrNo(item)) {
            Fact fact = drafts.flag(item, Set.of());
            boolean notSure = item.type().equals("choice") && choices.mayBeUnknown(item);
            add(drafts.question(item, Shape.CHOICE, Drafts.yesAndNo(fact.id()), Optional.empty(), notSure, when));
            add(item, new Asked(fact, Map.of()));
        } else if (item.type().equals("choice") || item.type().equals("open-choice")) {
            choice(item, when);
        } else if (NUMBERS.contains(item.type())) {
            number(item, when);
        } else {
            throw new Unfit(Unfit.reason(item.type()));
        }
    }

    private void number(FhirItem item, Optional<Condition> when) {
        if (item.least().isEmpty() || item.greatest().isEmpty()) {
            throw new Unfit("it asks a number without minValue and maxValue, and only a number with both can be checked");
        }
        Fact fact = drafts.number(item);
        add(drafts.question(item, Shape.NUMBER, List.of(), Optional.of(fact.id()), false, when));
        add(item, new Asked(fact, Map.of()));
    }

    private void choice(FhirItem item, Optional<Condition> when) {
        List<Choice> all = choices.of(item).orElseThrow(() -> new Unfit(item.valueSet()
            .map(url -> "what can be chosen is not in the questionnaire but in " + Printable.of(url)).orElse("it does not say what can be chosen")));
        if (all.size() > MOST_LINES) {
            throw new Unfit("it has " + all.size() + " things to choose from, at most " + MOST_LINES + " fit on a screen");
        }
        if (all.stream().anyMatch(choice -> !Drafts.fitsALine(choice.text()))) {
            throw new Unfit("something to choose has no text or is longer than the " + Drafts.LONGEST_LINE + " characters of a line");
        }
        Map<String, String> words = drafts.words(all);
        Fact fact = item.repeats() ? drafts.words(item, words.values()) : drafts.word(item, words.values());
        List<Line> lines = all.stream().map(choice -> Drafts.sets(choice.text(), fact.id(),
            Drafts.chosen(fact, words.get(choice.code())))).toList();
        add(drafts.question(item, fact.type() == FactType.WORDS ? Shape.MARKS : Shape.CHOICE, lines, Optional.empty(), false, when));
        add(item, new Asked(fact, words));
        if (item.type().equals("open-choice")) {
            leftOut.add(new LeftOut(item.name(), "a text of one's own in place of a choice was left out."));
        }
    }

    private void add(FhirItem item, Asked taken) {
        facts.put(taken.fact().id(), taken.fact());
        asked.put(item.link(), taken);
    }

    private void add(Question question) {
        questions.put(question.id(), question);
    }
}
