package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Thrown;
import org.dorsal.tck.internal.trial.Trial;

public final class LeavesEvidence implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.leaves-evidence";
    }

    @Override
    public String demand() {
        return "A check changes nothing of what it is given.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        return trial.thrown(Thrown.Kind.MUTATION, sample -> true).map(faulty -> Flaw.error(trial.place(),
            "It tried to change what may not be changed: " + faulty.thrown().words() + ".", "Copy a set or list before you change it (new HashSet<>(...)).")
            .seenWith(faulty.sample())).stream().toList();
    }
}
