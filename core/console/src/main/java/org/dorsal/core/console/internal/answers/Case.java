package org.dorsal.core.console.internal.answers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;

/**
 * One case a caller wants judged.
 *
 * @param id by which the caller knows it again; the number of its line where it has none
 * @param phase {@link Phase#BEFORE}, or {@link Phase#DURING} for what arose in the middle of a session
 * @param facts what is known
 * @param places where the name of each fact stands
 */
public record Case(String id, Phase phase, Map<String, FactValue> facts, Map<String, Place> places) {
    /** A place in what was read, both from 1. */
    public record Place(int line, int column) {
        @Override
        public String toString() {
            return "line " + line + ", column " + column;
        }
    }

    public Case {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(phase, "phase");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        places = Map.copyOf(places);
    }
}
