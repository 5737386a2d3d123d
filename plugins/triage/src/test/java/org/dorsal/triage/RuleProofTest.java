package org.dorsal.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dorsal.core.content.internal.proof.Proof;
import org.dorsal.core.content.internal.proof.ProofLimits;
import org.junit.jupiter.api.Test;

class RuleProofTest {

    @Test
    void everyRuleAlwaysAnswersCanFireAndSaysNoLessWhenAnAnswerGetsWorse() {
        TriagePack pack = new TriagePack();
        Proof proof = Proof.of(pack.content().checks(), pack.lookup(), ProofLimits.STANDARD);

        assertEquals(List.of(), proof.problems());
        assertEquals(List.of(), proof.warnings());
    }
}
