package org.dorsal.core.catalogue.internal;

import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.flag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.CatalogueChanges.Hold;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.given.ManualTicker;
import org.junit.jupiter.api.Test;

class LiveCatalogueTest {
    private static final Fact FEVER = flag("fever");

    private final ManualTicker ticker = new ManualTicker();
    private final LiveCatalogue live = new LiveCatalogue(Set.of("infection"), ticker);

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
    void whatComesWhileNobodyLooksMakesOneGeneration() {
        long generation = live.current().generation();
        IntStream.range(2, 1_000).forEach(bundle ->
            live.put(new ContributionDraft(bundle, bundle("pack-" + bundle), Set.of("check-" + bundle)).contribution()));
        assertEquals(generation + 1, live.current().generation());
        assertTrue(live.current().missing().contains(new ExpectedCheck("check-999", "pack-999")));
    }

    @Test
    void whatCameBeforeAHoldIsInForceWithinIt() {
        live.current();
        live.put(contribution(FEVER));
        try (Hold hold = live.hold()) {
            assertTrue(live.current().fact("fever").isPresent());
        }
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

    @Test
    void whatChangesWhileHeldEntersAsOneGeneration() {
        Catalogue before = live.current();
        try (Hold hold = live.hold()) {
            live.put(contribution(FEVER));
            live.put(contribution(FEVER, flag("chills")));
            assertSame(before, live.current());
            assertTrue(hold.ahead().fact("chills").isPresent());
        }
        assertEquals(before.generation() + 1, live.current().generation());
        assertTrue(live.current().fact("chills").isPresent());
    }

    @Test
    void aHoldInWhichNothingChangesMakesNoGeneration() {
        Catalogue before = live.current();
        live.hold().close();
        assertSame(before, live.current());
    }

    @Test
    void theLastOfSeveralHoldsLetsChangesIn() {
        Hold first = live.hold();
        Hold second = live.hold();
        live.put(contribution(FEVER));
        first.close();
        first.close();
        assertTrue(live.current().fact("fever").isEmpty());
        second.close();
        assertTrue(live.current().fact("fever").isPresent());
    }

    @Test
    void aHoldThatNobodyClosesKeepsNoCheckOutForEver() {
        Hold forgotten = live.hold();
        live.put(contribution(FEVER));
        ticker.advance(Duration.ofSeconds(11));
        assertTrue(live.current().fact("fever").isPresent());
        forgotten.close();
        live.remove(1);
        assertTrue(live.current().fact("fever").isEmpty());
    }

    @Test
    void aPromisedCheckIsMissingUntilItsBundleBringsIt() {
        live.expect(Set.of(new ExpectedCheck("neck-injury", "org.dorsal.pack.neck")));
        assertTrue(live.current().missing().contains(new ExpectedCheck("neck-injury", "org.dorsal.pack.neck")));
        live.expect(Set.of());
        assertEquals(1, live.current().missing().size());
    }

    private static Contribution contribution(Fact... facts) {
        ContributionDraft draft = new ContributionDraft(1, bundle("triage"), Set.of());
        java.util.Arrays.stream(facts).forEach(draft::add);
        return draft.contribution();
    }
}
