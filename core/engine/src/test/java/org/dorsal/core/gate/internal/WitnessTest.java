package org.dorsal.core.gate.internal;

import static org.dorsal.core.given.Given.NOW;
import static org.dorsal.core.given.Given.bundle;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.given.ACheck;
import org.junit.jupiter.api.Test;

/** How much of the time that remains a check may take. */
class WitnessTest {
    private final Conduct conduct = new Conduct("pack");

    @Test
    void aCheckThatHasNotAnsweredYetMayTakeThreeQuartersAsItMayHaveToPrepare() {
        assertEquals(750, shareOf(1_000));
    }

    @Test
    void aCheckThatHasAnsweredBeforeMayTakeAQuarter() {
        conduct.answered("check");

        assertEquals(250, shareOf(1_000));
    }

    @Test
    void aCheckThatFailedMayTakeNoMoreThanOneThatAnswers() {
        conduct.failed("check", "cut off", NOW);

        assertEquals(250, shareOf(1_000));
    }

    private long shareOf(long remaining) {
        KnownFacts nothing = new KnownFacts(ManualGate.catalogue(List.of()), Map.of());
        Witness witness = new Witness(new Provided<>(ACheck.called("check").installed(), bundle("pack")),
            new DeclaredEvidence(NOW, Phase.BEFORE, Set.of(), nothing), conduct, conduct.standing("check"));
        return witness.call().share().applyAsLong(remaining);
    }
}
