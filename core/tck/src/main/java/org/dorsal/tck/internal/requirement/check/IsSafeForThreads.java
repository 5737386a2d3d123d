package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Trial;

public final class IsSafeForThreads implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.thread-safe";
    }

    @Override
    public String demand() {
        return "Several threads at once get the same findings as one alone.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        if (trial.unsteady().isPresent()) {
            return List.of();
        }
        return trial.unsafeForThreads().map(difference -> Flaw.error(trial.place(), "It answered differently when several threads asked at once.",
            "Keep nothing in fields that calls share.").seenWith(difference)).stream().toList();
    }
}
