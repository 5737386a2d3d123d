package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Trial;

public final class IsDeterministic implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.deterministic";
    }

    @Override
    public String demand() {
        return "The same evidence gives the same findings, however often and in whatever order it is asked.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        return trial.unsteady().map(difference -> Flaw.error(trial.place(), "It answered the same evidence differently when it was asked again.",
            "Keep nothing from one call to the next, and look at nothing but the evidence: no clock, no chance, no file.").seenWith(difference)).stream().toList();
    }
}
