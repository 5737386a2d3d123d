package org.dorsal.core.content.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Fact;
import org.junit.jupiter.api.Test;

class FactLookupTest {
    private static final Fact FEVER = Rules.facts().get("fever");
    private static final Fact CHILLS = Rules.facts().get("chills");
    private static final Fact OTHER_FEVER = Rules.facts().get("fever_celsius");

    private final FactLookup both = FactLookup.of(Map.of("fever", FEVER)).or(FactLookup.of(Map.of("fever", OTHER_FEVER, "chills", CHILLS)));

    @Test
    void theFirstThatHasAFactIsAsked() {
        assertEquals(Optional.of(FEVER), both.find("fever"));
        assertEquals(Optional.of(CHILLS), both.find("chills"));
        assertEquals(Optional.empty(), both.find("cough"));
    }

    @Test
    void theFactsOfBothAreListed() {
        assertEquals(Set.of("fever", "chills"), both.ids());
    }
}
