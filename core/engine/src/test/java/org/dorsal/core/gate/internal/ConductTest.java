package org.dorsal.core.gate.internal;

import static org.dorsal.core.given.Given.NOW;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConductTest {
    private final Conduct conduct = new Conduct("pack");

    @Test
    void aSlowCheckThatComesBackIsAskedAgain() {
        conduct.stuck("slow", NOW);
        assertTrue(conduct.quarantined().isPresent());
        conduct.cameBack();
        assertFalse(conduct.quarantined().isPresent());
    }

    @Test
    void aCheckThatComesBackBeforeItIsKnownAsStuckIsAskedAgain() {
        conduct.cameBack();
        conduct.stuck("slow", NOW);
        assertFalse(conduct.quarantined().isPresent());
    }

    @Test
    void quarantineLastsWhileOneThreadIsOut() {
        conduct.stuck("slow", NOW);
        conduct.stuck("slow", NOW);
        conduct.cameBack();
        assertTrue(conduct.quarantined().isPresent());
    }

    @Test
    void aCheckThatIsSlowThreeTimesInARowStaysInQuarantineThoughItCameBack() {
        for (int i = 0; i < 3; i++) {
            conduct.stuck("slow", NOW);
            conduct.cameBack();
        }
        assertTrue(conduct.quarantined().isPresent());
    }

    @Test
    void failuresOfDifferentChecksAreNotOneRow() {
        conduct.failed("one", "threw", NOW);
        conduct.failed("two", "threw", NOW);
        conduct.failed("three", "threw", NOW);
        assertFalse(conduct.quarantined().isPresent());
    }
}
