package org.dorsal.core.content.internal.pack;

import java.util.LinkedHashSet;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.Json;
import org.dorsal.core.content.internal.json.Parsed;

/** The values of facts, as JSON has them. */
final class Values {
    private Values() {
    }

    static Parsed<FactValue> parse(Cursor at) {
        if (at.value() instanceof Json.Flag) {
            return at.flag().map(FactValue::of);
        }
        if (at.value() instanceof Json.Number) {
            return at.number().map(FactValue::of);
        }
        if (at.value() instanceof Json.Text) {
            return at.text().map(FactValue::of);
        }
        if (at.value() instanceof Json.Elements) {
            return at.distinct(Cursor::text).map(words -> FactValue.of(new LinkedHashSet<>(words)));
        }
        return at.broken("Here stands " + at.value().kind() + ", but the value of a fact belongs here.",
            "Write true, false, a number, a word, or a list of words.");
    }
}
