package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Trial;

public final class HoldsNothingUnansweredAgainst implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.unanswered";
    }

    @Override
    public String demand() {
        return "An unanswered fact is no reason to find anything: it will be asked.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        if (trial.unsteady().isPresent()) {
            return List.of();
        }
        return trial.heldAgainst().map(lowered -> Flaw.error(trial.place(), "The fact " + lowered.fact() + " unanswered is judged more strictly than its normal value.",
            "Find nothing on the ground of an unanswered fact: nothing is permitted before it is answered anyway.").seenWith(lowered)).stream().toList();
    }
}
