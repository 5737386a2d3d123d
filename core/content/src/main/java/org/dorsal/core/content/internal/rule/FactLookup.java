package org.dorsal.core.content.internal.rule;

import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Fact;

/** The facts there are just now: a rule may read those of other packs, which come and go. Any thread may ask. */
@FunctionalInterface
public interface FactLookup {
    Optional<Fact> find(String id);

    static FactLookup of(Map<String, Fact> facts) {
        Map<String, Fact> copy = Map.copyOf(facts);
        return id -> Optional.ofNullable(copy.get(id));
    }

    /** These, and where they have none, the others. */
    default FactLookup or(FactLookup others) {
        return id -> find(id).or(() -> others.find(id));
    }
}
