package org.dorsal.core.exchange.internal.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Condition;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Line;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.fact.Question.Shape;
import org.dorsal.core.exchange.internal.intake.Choices.Choice;
import org.dorsal.text.Printable;

/** Facts and questions as an author finds them: asked at each screening, read by no rule, and without a worse direction. */
final class Drafts {
    static final int LONGEST_LINE = 72;
    private static final int LONGEST_TITLE = 76;
    private static final int LONGEST_HINT = 240;
    private static final int LONGEST_WORDS = 120;
    private static final int LONGEST_WORD = 48;
    private static final int FIRST_PLACE = 1000;
    private static final int NEXT_PLACE = 10;
    private static final String NOT_ASKED = "not_asked";
    private static final String NEUTRAL = "Taken from a questionnaire of others; no rule reads it yet.";

    private final String prefix;
    private final Set<String> facts;
    private final Set<String> questions;

    /** @param facts the ids taken so far, as they grow; so too {@code questions} */
    Drafts(String prefix, Set<String> facts, Set<String> questions) {
        this.prefix = prefix;
        this.facts = facts;
        this.questions = questions;
    }

    static boolean fitsALine(String text) {
        return !text.isBlank() && text.length() <= LONGEST_LINE;
    }

    static Line sets(String text, String fact, FactValue value) {
        return new Line(text, Map.of(fact, value), Optional.empty(), Set.of());
    }

    static List<Line> yesAndNo(String fact) {
        return List.of(sets("Yes", fact, FactValue.YES), sets("No", fact, FactValue.NO));
    }

    static FactValue chosen(Fact fact, String word) {
        return fact.type() == FactType.WORDS ? FactValue.of(Set.of(word)) : FactValue.of(word);
    }

    /** @param besides ids that are taken too */
    Fact flag(FhirItem item, Set<String> besides) {
        return fact(item, besides, FactType.FLAG, Optional.empty(), List.of(), FactValue.NO);
    }

    Fact number(FhirItem item) {
        FactType type = item.type().equals("integer") ? FactType.WHOLE : FactType.DECIMAL;
        double least = item.least().orElseThrow();
        return fact(item, Set.of(), type, Optional.of(new Fact.Range(least, item.greatest().orElseThrow())), List.of(), FactValue.of(least));
    }

    /** One of the words, or that nobody asked. */
    Fact word(FhirItem item, Collection<String> words) {
        List<String> allowed = new ArrayList<>(words);
        allowed.add(NOT_ASKED);
        return fact(item, Set.of(), FactType.WORD, Optional.empty(), allowed, FactValue.of(NOT_ASKED));
    }

    Fact words(FhirItem item, Collection<String> words) {
        return fact(item, Set.of(), FactType.WORDS, Optional.empty(), List.copyOf(words), FactValue.NOTHING);
    }

    /** A word for each choice, by its code, in order. */
    Map<String, String> words(List<Choice> choices) {
        Map<String, String> words = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(Set.of(NOT_ASKED));
        for (Choice choice : choices) {
            String name = Names.of(choice.text(), '_', LONGEST_WORD);
            String wanted = name.isEmpty() ? "choice" : name;
            String word = wanted;
            for (int number = 2; !taken.add(word); number++) {
                word = wanted + "_" + number;
            }
            words.put(choice.code(), word);
        }
        return words;
    }

    private Fact fact(FhirItem item, Set<String> besides, FactType type, Optional<Fact.Range> range, List<String> allowed,
            FactValue normal) {
        Set<String> taken = new HashSet<>(facts);
        taken.addAll(besides);
        return new Fact(Names.free(prefix, item.link(), '_', taken), Printable.cut(item.text(), LONGEST_WORDS - 1), type, range, allowed,
            normal, Optional.empty(), Duration.ZERO, Fact.Origin.PERSON, Fact.Worse.NONE, Fact.NotSure.WORSE, Optional.of(NEUTRAL));
    }

    /** A text that is too long for a title begins there and stands whole in the hint. */
    Question question(FhirItem item, Shape shape, List<Line> lines, Optional<String> number, boolean notSure, Optional<Condition> when) {
        String text = item.text();
        if (text.length() > LONGEST_HINT) {
            throw new Unfit("its text is longer than " + LONGEST_HINT + " characters");
        }
        boolean fits = text.length() <= LONGEST_TITLE;
        String title = fits ? text : text.substring(0, text.lastIndexOf(' ', LONGEST_TITLE - 1) < 1 ? LONGEST_TITLE - 1
            : text.lastIndexOf(' ', LONGEST_TITLE - 1)) + "…";
        return new Question(Names.free(prefix, item.link(), '-', questions), title, fits ? hint(item) : text, Section.ABOUT_YOU,
            FIRST_PLACE + NEXT_PLACE * questions.size(), shape, lines, number, notSure, when);
    }

    /** Whether what stands inside was taken as the hint of the question around it. */
    static boolean isHint(FhirItem item, FhirItem inside) {
        return inside.type().equals("display") && item.text().length() <= LONGEST_TITLE && hint(item).equals(inside.text());
    }

    /** What is shown inside without asking anything. */
    private static String hint(FhirItem item) {
        return item.items().stream().filter(inside -> inside.type().equals("display")).map(FhirItem::text)
            .filter(text -> text.length() <= LONGEST_HINT).findFirst().orElse("");
    }
}
