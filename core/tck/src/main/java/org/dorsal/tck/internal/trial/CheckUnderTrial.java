package org.dorsal.tck.internal.trial;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;

/**
 * A check, and what it said of itself.
 *
 * @param check the service
 * @param id as it said
 * @param phases in which it is asked
 * @param reads what it declares to read
 * @param facts those of them that a pack defines that is here
 */
public record CheckUnderTrial(SafetyCheck check, String id, Set<Phase> phases, Set<String> reads, Map<String, Fact> facts) {
    public CheckUnderTrial {
        phases = Set.copyOf(phases);
        reads = Collections.unmodifiableSet(new TreeSet<>(reads));
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** Those that no pack defines that is here. */
    public Set<String> undefined() {
        Set<String> undefined = new TreeSet<>(reads);
        undefined.removeAll(facts.keySet());
        return undefined;
    }
}
