package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Sample;
import org.dorsal.tck.internal.trial.Thrown;
import org.dorsal.tck.internal.trial.Trial;

public final class Answers implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.answers";
    }

    @Override
    public String demand() {
        return "A check answers for every evidence.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        return trial.thrown(Thrown.Kind.FAULT, Sample::isAllKnown).map(faulty -> Flaw.error(trial.place(),
            "It failed: " + faulty.thrown().words() + ". A check that fails makes the verdict indeterminate, and that permits nothing.",
            "Answer for every value that the facts allow.").seenWith(faulty.sample())).stream().toList();
    }
}
