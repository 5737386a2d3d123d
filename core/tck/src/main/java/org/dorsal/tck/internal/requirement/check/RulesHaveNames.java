package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.api.safety.Finding;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Outcome;
import org.dorsal.tck.internal.trial.Trial;

public final class RulesHaveNames implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.rules-named";
    }

    @Override
    public String demand() {
        return "Each finding of an answer comes from a rule of its own name.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        return trial.firstWith(RulesHaveNames::isAmbiguous).map(sample -> Flaw.error(trial.place(), "Two findings of one answer have the same rule.",
            "Give each rule an id of its own, so that it can be told which one fired.").seenWith(sample)).stream().toList();
    }

    private static boolean isAmbiguous(Outcome outcome) {
        return outcome.findings().stream().map(Finding::rule).distinct().count() < outcome.findings().size();
    }
}
