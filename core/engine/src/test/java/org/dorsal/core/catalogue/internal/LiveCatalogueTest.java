package org.dorsal.core.catalogue.internal;

import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.flag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.given.ManualTicker;
import org.junit.jupiter.api.Test;

class LiveCatalogueTest {
    private static final Fact FEVER = flag("fever");

    private final LiveCatalogue live = new LiveCatalogue(Set.of("infection"), new ManualTicker());

    @Test
    void requiredChecksAreExpectedBeforeAnythingIsInstalled() {
        assertEquals(1, live.current().missing().size());
    }

    @Test
    void aChangeMakesANewGenerationAndLeavesTheOldValueAsItWas() {
        Catalogue before = live.current();
        live.put(contribution(FEVER));
        assertTrue(live.current().generation() > before.generation());
        assertTrue(live.current().fact("fever").isPresent());
        assertTrue(before.fact("fever").isEmpty());
    }

    @Test
    void whatMakesNoDifferenceMakesNoGeneration() {
        live.put(contribution(FEVER));
        Catalogue before = live.current();
        live.put(contribution(FEVER));
        live.remove(77);
        assertSame(before, live.current());
    }

    @Test
    void anotherThingOfTheSameKindMakesADifference() {
        live.put(contribution(FEVER));
        long generation = live.current().generation();
        live.put(contribution(flag("fever")));
        assertEquals(generation + 1, live.current().generation());
        live.put(contribution(FEVER, flag("chills")));
        assertEquals(generation + 2, live.current().generation());
    }

    @Test
    void aBundleThatBringsNothingMakesNoGeneration() {
        Catalogue before = live.current();
        live.put(contribution());
        assertSame(before, live.current());
    }

    @Test
    void whatLeavesIsGoneAtOnce() {
        live.put(contribution(FEVER));
        live.remove(1);
        assertTrue(live.current().fact("fever").isEmpty());
    }

    private static Contribution contribution(Fact... facts) {
        ContributionDraft draft = new ContributionDraft(1, bundle("triage"), Set.of());
        java.util.Arrays.stream(facts).forEach(draft::add);
        return draft.contribution();
    }
}
