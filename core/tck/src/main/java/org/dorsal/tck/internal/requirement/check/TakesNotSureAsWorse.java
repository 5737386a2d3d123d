package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Trial;

public final class TakesNotSureAsWorse implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.not-sure";
    }

    @Override
    public String demand() {
        return "Not being sure counts as the worse answer.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        if (trial.unsteady().isPresent()) {
            return List.of();
        }
        return trial.takenLightly().map(lowered -> Flaw.error(trial.place(), "Not being sure of the fact " + lowered.fact() + " is judged less strictly than a value that it may have.",
            "Take not sure for the worse answer; possibly, atLeast, atMost and has do.").seenWith(lowered)).stream().toList();
    }
}
