package org.dorsal.core.packs.internal.safety;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;

/**
 * Values of facts between which rules tell. Where a rule begins to fire is between two examples, so that is where numbers
 * are tried closely.
 *
 * @param examples of the rules
 */
record TellingValues(Collection<Map<String, FactValue>> examples) {
    private static final int BETWEEN_TWO = 8;

    /** All that it can have; of a number the ends of its range, those in the examples, and some between each two. */
    List<FactValue> of(Fact fact) {
        switch (fact.type()) {
            case FLAG: return List.of(FactValue.YES, FactValue.NO);
            case WORD: return fact.allowed().stream().map(FactValue::of).toList();
            case WORDS: return fact.allowed().stream().map(word -> FactValue.of(Set.of(word))).toList();
            case TEXT: return List.of();
            default: return numbers(fact, fact.range().orElseThrow());
        }
    }

    private List<FactValue> numbers(Fact fact, Fact.Range range) {
        Set<Double> marks = new TreeSet<>(Set.of(range.least(), range.greatest()));
        examples.stream().map(example -> example.get(fact.id())).filter(FactValue.Amount.class::isInstance)
            .map(value -> ((FactValue.Amount) value).number()).filter(range::holds).forEach(marks::add);
        List<Double> inOrder = new ArrayList<>(marks);
        Set<Double> numbers = new TreeSet<>(marks);
        for (int i = 1; i < inOrder.size(); i++) {
            double step = (inOrder.get(i) - inOrder.get(i - 1)) / BETWEEN_TWO;
            for (int j = 1; j < BETWEEN_TWO; j++) {
                double number = inOrder.get(i - 1) + j * step;
                numbers.add(fact.type() == FactType.WHOLE ? Math.rint(number) : number);
            }
        }
        return numbers.stream().map(FactValue::of).toList();
    }
}
