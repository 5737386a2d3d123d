package org.dorsal.core.content.internal.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dorsal.api.fact.Fact;

/** The facts there are just now: a rule may read those of other packs, which come and go. Any thread may ask. */
@FunctionalInterface
public interface FactLookup {
    Optional<Fact> find(String id);

    /** The ids of those that can be listed: to say which one was probably meant. */
    default Set<String> ids() {
        return Set.of();
    }

    static FactLookup of(Map<String, Fact> facts) {
        Map<String, Fact> copy = Map.copyOf(facts);
        return listed(id -> Optional.ofNullable(copy.get(id)), copy::keySet);
    }

    /** @param ids the ids of those that can be listed */
    static FactLookup listed(FactLookup facts, Supplier<Set<String>> ids) {
        return new FactLookup() {
            @Override
            public Optional<Fact> find(String id) {
                return facts.find(id);
            }

            @Override
            public Set<String> ids() {
                return ids.get();
            }
        };
    }

    /** These, and where they have none, the others. */
    default FactLookup or(FactLookup others) {
        return listed(id -> find(id).or(() -> others.find(id)), () -> {
            Set<String> both = new TreeSet<>(ids());
            both.addAll(others.ids());
            return both;
        });
    }
}
