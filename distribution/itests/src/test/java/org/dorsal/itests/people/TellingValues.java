package org.dorsal.itests.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.RuleDefinition;

/** The values of a fact at which a rule may change its mind: each word, both ends of a range, and around every threshold. */
final class TellingValues {
    private final Map<String, Set<Double>> thresholds = new TreeMap<>();

    TellingValues(List<CheckDefinition> checks) {
        checks.stream().flatMap(check -> check.rules().stream()).map(RuleDefinition::condition).forEach(rule -> rule.reads().forEach(fact ->
            thresholds.computeIfAbsent(fact, f -> new TreeSet<>()).addAll(comparedWith(fact, rule.when()))));
    }

    /** All but the normal value. */
    List<FactValue> of(Fact fact) {
        Set<FactValue> values = new LinkedHashSet<>(candidates(fact));
        values.remove(fact.normal());
        values.removeIf(value -> fact.problemWith(value).isPresent());
        return new ArrayList<>(values);
    }

    private List<FactValue> candidates(Fact fact) {
        switch (fact.type()) {
            case FLAG: return List.of(FactValue.YES, FactValue.NO);
            case WORD: return fact.allowed().stream().map(FactValue::of).toList();
            case WORDS: return fact.allowed().stream().map(word -> FactValue.of(Set.of(word))).toList();
            case TEXT: return List.of();
            default: return numbers(fact).stream().map(FactValue::of).toList();
        }
    }

    private Set<Double> numbers(Fact fact) {
        double step = fact.type() == FactType.WHOLE ? 1 : 0.5;
        Set<Double> numbers = new TreeSet<>(Set.of(fact.range().orElseThrow().least(), fact.range().orElseThrow().greatest()));
        thresholds.getOrDefault(fact.id(), Set.of()).forEach(t -> numbers.addAll(Set.of(t - step, t, t + step)));
        return numbers;
    }

    private static Set<Double> comparedWith(String fact, String condition) {
        Matcher comparison = Pattern.compile("\\b" + fact + "\\s*(?:[<>]=?|[=!]=)\\s*(\\d+(?:\\.\\d+)?)").matcher(condition);
        return comparison.results().map(result -> Double.valueOf(result.group(1))).collect(Collectors.toSet());
    }
}
