package org.dorsal.core.packs.internal.safety;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;

/**
 * Somebody whom the checks are asked about.
 *
 * @param title who that is, such as "pregnant, second trimester"
 * @param bundled whether it is one of those that come with Dorsal, not one made of the rules in question
 * @param phase when they are asked
 * @param facts what is known; the rest is normal
 */
record Profile(String title, boolean bundled, Phase phase, Map<String, FactValue> facts) {
    Profile {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(phase, "phase");
        facts = Map.copyOf(facts);
    }

    Profile titled(String other) {
        return new Profile(other, bundled, phase, facts);
    }

    /** The same but for one fact. */
    Profile with(String fact, FactValue value) {
        Map<String, FactValue> others = new HashMap<>(facts);
        others.put(fact, value);
        return new Profile(title + ", but " + fact + " " + value.words(), bundled, phase, others);
    }
}
