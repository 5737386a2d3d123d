package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Outcome.Kind;
import org.dorsal.tck.internal.trial.Trial;

public final class ReturnsFindings implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.returns-findings";
    }

    @Override
    public String demand() {
        return "A check returns a list, empty where it has no objection, and no element of it is null.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        return trial.firstWith(outcome -> outcome.kind() == Kind.RETURNED_NULL || outcome.kind() == Kind.RETURNED_NULL_ELEMENT)
            .map(sample -> Flaw.error(trial.place(), "It returned null, or a list with null in it.", "Return List.of() where there is nothing to find.")
                .seenWith(sample)).stream().toList();
    }
}
