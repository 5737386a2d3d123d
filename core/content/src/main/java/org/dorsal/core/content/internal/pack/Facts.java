package org.dorsal.core.content.internal.pack;

import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.Parsed;

/** The facts a pack defines, against which its other files are read. Facts of other packs are not known here. */
record Facts(Map<String, Fact> byId) {
    Facts {
        byId = Map.copyOf(byId);
    }

    Optional<Fact> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A value for the fact; where the fact is this pack's own, it must fit. */
    Parsed<FactValue> value(String fact, Cursor at) {
        Parsed<FactValue> value = Values.parse(at);
        if (!value.isSound()) {
            return value;
        }
        Optional<String> problem = find(fact).flatMap(f -> f.problemWith(value.get()));
        return problem.isEmpty() ? value : at.broken(problem.get() + ".", "Write a value that the fact allows.");
    }

    /** A word of the fact, which holds words. */
    Parsed<FactValue> wordOf(String fact, Cursor at) {
        Parsed<String> word = at.text();
        if (!word.isSound() || find(fact).isEmpty()) {
            return word.map(FactValue::of);
        }
        Fact known = find(fact).get();
        if (known.type() != FactType.WORDS) {
            return at.broken(fact + " does not hold a list of words.", "Compare it with \"is\".");
        }
        return known.allowed().contains(word.get()) ? word.map(FactValue::of)
            : at.broken(fact + " cannot hold '" + word.get() + "'.", "Use one of: " + String.join(", ", known.allowed()) + ".");
    }
}
