package org.dorsal.triage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Phase;

/** A person, told fact by fact; whatever is not told is normal. */
record Person(Map<String, FactValue> told, Set<String> unsureOf) {
    static Person well() {
        return new Person(Map.of(), Set.of());
    }

    Person with(String fact) {
        return with(fact, FactValue.YES);
    }

    Person with(String fact, double number) {
        return with(fact, FactValue.of(number));
    }

    Person with(String fact, String word) {
        return with(fact, FactValue.of(word));
    }

    Person withAll(String fact, String... words) {
        return with(fact, FactValue.of(Set.of(words)));
    }

    Person with(String fact, FactValue value) {
        Map<String, FactValue> more = new TreeMap<>(told);
        more.put(fact, value);
        return new Person(more, unsureOf);
    }

    Person unsure(String fact) {
        Set<String> more = new TreeSet<>(unsureOf);
        more.add(fact);
        return new Person(told, more);
    }

    Evidence evidence(Map<String, Fact> facts) {
        return new Evidence() {
            @Override
            public Instant time() {
                return Instant.EPOCH;
            }

            @Override
            public Phase phase() {
                return Phase.BEFORE;
            }

            @Override
            public Knowledge knowledge(String fact) {
                return isUnknown(fact) ? Knowledge.NOT_SURE : Knowledge.KNOWN;
            }

            @Override
            public Optional<FactValue> value(String fact) {
                FactValue normal = facts.get(fact).normal();
                return isUnknown(fact) ? Optional.empty()
                    : Optional.of(unsureOf.contains(fact) ? normal : told.getOrDefault(fact, normal));
            }

            private boolean isUnknown(String fact) {
                return unsureOf.contains(fact) && facts.get(fact).notSure() == Fact.NotSure.WORSE;
            }
        };
    }
}
