package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Trial;

public final class IsMonotone implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.monotone";
    }

    @Override
    public String demand() {
        return "A worse answer never lowers the level, and opens nothing that was closed.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        if (trial.unsteady().isPresent()) {
            return List.of();
        }
        return trial.lowered().map(lowered -> Flaw.error(trial.place(), "A worse answer for the fact " + lowered.fact() + " is judged less strictly.",
            "Compare with \"at least\" in the direction in which the fact is worse, and let a graver finding close what a lighter one does.").seenWith(lowered)).stream().toList();
    }
}
