package org.dorsal.itests.people;

import java.util.HashMap;
import java.util.Map;
import org.dorsal.api.fact.FactValue;

/**
 * Facts as a person could truly have them. Some come only together: who broke something by a blow was hurt, who counts the
 * weeks since an operation was operated.
 */
final class Described {
    private static final FactValue NOTHING_HAPPENED = FactValue.of("none");
    private static final double FEVER = 38;
    private static final double PAST_BIRTHS = 59;

    private final Map<String, FactValue> facts;

    private Described(Map<String, FactValue> facts) {
        this.facts = new HashMap<>(facts);
    }

    /** The facts, and what goes with them. */
    static Map<String, FactValue> completely(Map<String, FactValue> some) {
        Described described = new Described(some);
        described.injury();
        described.operation();
        described.fever();
        described.dizziness();
        described.pregnancyAndBirth();
        return described.facts;
    }

    private void injury() {
        boolean byWhat = !facts.getOrDefault("trauma_mechanism", NOTHING_HAPPENED).equals(NOTHING_HAPPENED);
        if (byWhat || facts.containsKey("trauma_days_ago")) {
            facts.put("trauma", FactValue.YES);
        }
        if (FactValue.YES.equals(facts.get("trauma")) && !byWhat) {
            facts.put("trauma_mechanism", FactValue.of("direct_blow"));
        }
    }

    private void operation() {
        if (facts.containsKey("recent_surgery_weeks")) {
            facts.putIfAbsent("recent_surgery_type", FactValue.of("other"));
        }
    }

    private void fever() {
        if (facts.get("fever_celsius") instanceof FactValue.Amount celsius && celsius.number() >= FEVER) {
            facts.put("fever", FactValue.YES);
        }
    }

    private void dizziness() {
        if (FactValue.YES.equals(facts.get("dizziness_brief_on_standing"))) {
            facts.put("dizziness", FactValue.YES);
        }
    }

    /** Neither befalls men, or women past sixty. */
    private void pregnancyAndBirth() {
        if (facts.containsKey("pregnancy_weeks")) {
            facts.put("pregnant", FactValue.YES);
        }
        if (facts.containsKey("pregnant") || facts.containsKey("postpartum_weeks") || facts.containsKey("combined_contraceptive_pill")) {
            facts.remove("sex", FactValue.of("male"));
            facts.computeIfPresent("age_years", (fact, age) -> ((FactValue.Amount) age).number() > PAST_BIRTHS ? null : age);
        }
    }
}
