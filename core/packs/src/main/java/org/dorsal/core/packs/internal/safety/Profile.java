package org.dorsal.core.packs.internal.safety;

import java.util.Map;
import java.util.Objects;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;

/**
 * Somebody whom the checks are asked about.
 *
 * @param title who that is, such as "pregnant, second trimester"
 * @param phase when they are asked
 * @param facts what is known; the rest is normal
 */
record Profile(String title, Phase phase, Map<String, FactValue> facts) {
    Profile {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(phase, "phase");
        facts = Map.copyOf(facts);
    }
}
