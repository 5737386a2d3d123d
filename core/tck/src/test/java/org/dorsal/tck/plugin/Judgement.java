package org.dorsal.tck.plugin;

import java.util.List;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;

/** A check that nothing is wrong with, as long as nobody makes it wrong. */
public class Judgement implements SafetyCheck {
    static final String PAIN = "pain_nrs";
    static final String FEVER = "fever";
    static final Finding HURTS = finding("hurts", Level.CAUTION);
    static final Finding HOT = finding("hot", Level.CONSULT);

    static Finding finding(String rule, Level level) {
        return Finding.of(rule, level, Set.of(Demand.IMPACT), "This is too much for today.", "Rest, and ask a physician if it stays so.",
            new Source("A guideline of 2024, page 12", Mark.OWN_PROPOSAL));
    }

    @Override
    public String id() {
        return "stranger";
    }

    @Override
    public Set<Phase> phases() {
        return Set.of(Phase.BEFORE);
    }

    @Override
    public Set<String> reads() {
        return Set.of(PAIN, FEVER);
    }

    @Override
    public List<Finding> assess(Evidence evidence) {
        if (evidence.possibly(FEVER)) {
            return List.of(HOT);
        }
        return evidence.atLeast(PAIN, 7) ? List.of(HURTS) : List.of();
    }
}
