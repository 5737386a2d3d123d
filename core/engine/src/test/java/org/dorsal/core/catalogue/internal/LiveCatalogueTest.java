package org.dorsal.core.catalogue.internal;

import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.flag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
        assertTrue(live.put(contribution(FEVER)));
        assertTrue(live.current().generation() > before.generation());
        assertTrue(live.current().fact("fever").isPresent());
        assertTrue(before.fact("fever").isEmpty());
    }

    @Test
    void whatMakesNoDifferenceMakesNoGeneration() {
        live.put(contribution(FEVER));
        Catalogue before = live.current();
        assertFalse(live.put(contribution(FEVER)));
        assertFalse(live.remove(77));
        assertSame(before, live.current());
    }

    @Test
    void anotherThingOfTheSameKindMakesADifference() {
        live.put(contribution(FEVER));
        assertTrue(live.put(contribution(flag("fever"))));
        assertTrue(live.put(contribution(FEVER, flag("chills"))));
    }

    @Test
    void aBundleThatBringsNothingMakesNoGeneration() {
        assertFalse(live.put(contribution()));
    }

    @Test
    void whatLeavesIsGoneAtOnce() {
        live.put(contribution(FEVER));
        assertTrue(live.remove(1));
        assertTrue(live.current().fact("fever").isEmpty());
    }

    @Test
    void listenersAreToldUntilTheyLeave() throws Exception {
        AtomicInteger told = new AtomicInteger();
        AutoCloseable subscription = live.listen(told::incrementAndGet);
        live.tellListeners();
        subscription.close();
        live.tellListeners();
        assertEquals(1, told.get());
    }

    private static Contribution contribution(Fact... facts) {
        ContributionDraft draft = new ContributionDraft(1, bundle("triage"), Set.of());
        java.util.Arrays.stream(facts).forEach(draft::add);
        return draft.contribution();
    }
}
