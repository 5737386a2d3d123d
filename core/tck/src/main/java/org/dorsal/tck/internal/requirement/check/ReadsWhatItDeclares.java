package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Outcome.Kind;
import org.dorsal.tck.internal.trial.Trial;

public final class ReadsWhatItDeclares implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.uses-reads";
    }

    @Override
    public String demand() {
        return "A check looks at every fact that it declares to read.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        if (!trial.isComplete() || trial.outcomes().noneMatch(outcome -> outcome.kind() == Kind.FOUND)) {
            return List.of();
        }
        return trial.subject().reads().stream().filter(fact -> !trial.looked().contains(fact)).map(fact -> Flaw.warning(trial.place(),
            "It declares to read the fact " + fact + ", and looked at it in none of " + trial.answered() + " samples.",
            "Take it out of reads(), so that nobody is asked in vain.")).toList();
    }
}
