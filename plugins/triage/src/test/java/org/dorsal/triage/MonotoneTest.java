package org.dorsal.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.junit.jupiter.api.Test;

/**
 * A worse answer never lowers the level, alone or with any other answer. Findings join by their maximum, so it is enough
 * to look at each check by itself.
 */
class MonotoneTest {
    private static final TriagePack PACK = new TriagePack();
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    @Test
    void aWorseAnswerNeverLowersTheLevelWhateverElseIsSo() {
        List<String> lowered = new ArrayList<>();
        int compared = 0;
        for (CheckDefinition check : PACK.content().checks()) {
            for (Person other : others(check)) {
                for (String id : check.reads()) {
                    compared += compare(check, other, PACK.fact(id), lowered);
                }
            }
        }

        assertEquals(List.of(), lowered);
        assertTrue(compared > 10_000, "compared " + compared);
    }

    @Test
    void notBeingSureIsNeverTakenMoreLightlyThanTheWorseAnswerWhereItCountsAsThat() {
        List<String> lighter = new ArrayList<>();
        for (CheckDefinition check : PACK.content().checks()) {
            for (String id : check.reads()) {
                Fact fact = PACK.fact(id);
                Level unsure = PACK.level(Person.well().unsure(id), check);
                interesting(check, fact).filter(value -> fact.notSure() == Fact.NotSure.WORSE)
                    .filter(value -> PACK.level(Person.well().with(id, value), check).compareTo(unsure) > 0)
                    .forEach(value -> lighter.add(check.id() + ": " + id + " = " + value.words()));
            }
        }

        assertEquals(List.of(), lighter);
    }

    @Test
    void whoeverIsRefusedIsToldWhyAndByWhom() {
        for (CheckDefinition check : PACK.content().checks()) {
            for (Person person : others(check)) {
                for (Finding finding : PACK.findings(person, check)) {
                    assertTrue(finding.reason().endsWith(".") && finding.advice().endsWith("."), finding.rule());
                    assertTrue(!finding.source().citation().isBlank(), finding.rule());
                }
            }
        }
    }

    /** The well person, and one for each single answer that a rule of the check looks at. */
    private static List<Person> others(CheckDefinition check) {
        List<Person> others = new ArrayList<>(List.of(Person.well()));
        check.reads().forEach(id -> interesting(check, PACK.fact(id)).forEach(value -> others.add(Person.well().with(id, value))));
        return others;
    }

    private static int compare(CheckDefinition check, Person other, Fact fact, List<String> lowered) {
        if (fact.worse() == Fact.Worse.NONE || other.told().containsKey(fact.id())) {
            return 0;
        }
        List<FactValue> rising = rising(check, fact);
        Level before = PACK.level(other.with(fact.id(), rising.get(0)), check);
        for (FactValue value : rising.subList(1, rising.size())) {
            Level now = PACK.level(other.with(fact.id(), value), check);
            if (before.compareTo(now) > 0) {
                lowered.add(check.id() + ": " + other.told() + ", then " + fact.id() + " = " + value.words());
            }
            before = fact.range().isPresent() ? now : before;
        }
        return rising.size() - 1;
    }

    /** From good to bad; for what is no number, the normal value and then each of the others. */
    private static List<FactValue> rising(CheckDefinition check, Fact fact) {
        List<FactValue> values = new ArrayList<>(interesting(check, fact).toList());
        if (fact.range().isEmpty()) {
            values.add(0, fact.normal());
        }
        if (fact.worse() == Fact.Worse.LOWER) {
            Collections.reverse(values);
        }
        return values;
    }

    /** Every value that is not normal, or for numbers those at, just below and just above what the rules compare with. */
    private static Stream<FactValue> interesting(CheckDefinition check, Fact fact) {
        switch (fact.type()) {
            case FLAG: return Stream.of(FactValue.YES);
            case WORD: return fact.allowed().stream().map(FactValue::of).filter(word -> !word.equals(fact.normal()));
            case WORDS: return fact.allowed().stream().map(word -> FactValue.of(Set.of(word)));
            case TEXT: return Stream.of();
            default: return numbers(check, fact).stream().map(FactValue::of);
        }
    }

    private static Set<Double> numbers(CheckDefinition check, Fact fact) {
        Fact.Range range = fact.range().orElseThrow();
        Set<Double> numbers = new TreeSet<>(Set.of(range.least(), range.greatest()));
        settings(check).forEach(number -> addAround(number, range, numbers));
        check.rules().stream().filter(rule -> rule.condition().reads().contains(fact.id())).forEach(rule -> {
            Matcher literal = NUMBER.matcher(rule.condition().when());
            while (literal.find()) {
                addAround(Double.parseDouble(literal.group()), range, numbers);
            }
        });
        return numbers;
    }

    private static Stream<Double> settings(CheckDefinition check) {
        return check.reads().stream().map(PACK::fact).filter(fact -> fact.origin() == Fact.Origin.SETTING)
            .map(fact -> fact.normal() instanceof FactValue.Amount amount ? Optional.of(amount.number()) : Optional.<Double>empty())
            .flatMap(Optional::stream);
    }

    private static void addAround(double number, Fact.Range range, Set<Double> numbers) {
        Stream.of(number - 1, number, number + 1).filter(range::holds).forEach(numbers::add);
    }
}
