package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Thrown;
import org.dorsal.tck.internal.trial.Trial;

public final class ToleratesUnanswered implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.tolerates-unanswered";
    }

    @Override
    public String demand() {
        return "A check answers also where a fact is unanswered.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        if (trial.thrown(Thrown.Kind.FAULT, sample -> sample.isAllKnown()).isPresent()) {
            return List.of();
        }
        return trial.thrown(Thrown.Kind.FAULT, sample -> sample.leavesUnanswered()).map(faulty -> Flaw.error(trial.place(),
            "It failed where a fact is unanswered: " + faulty.thrown().words() + ".",
            "Treat an empty value(fact) as no reason to find anything; possibly, atLeast, atMost and has do.").seenWith(faulty.sample())).stream().toList();
    }
}
