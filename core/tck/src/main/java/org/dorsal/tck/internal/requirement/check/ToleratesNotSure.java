package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Sample;
import org.dorsal.tck.internal.trial.Thrown;
import org.dorsal.tck.internal.trial.Trial;

public final class ToleratesNotSure implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.tolerates-not-sure";
    }

    @Override
    public String demand() {
        return "A check answers also where the person is not sure.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        if (trial.thrown(Thrown.Kind.FAULT, Sample::isAllKnown).isPresent()) {
            return List.of();
        }
        return trial.thrown(Thrown.Kind.FAULT, ToleratesNotSure::isUnsureOnly).map(faulty -> Flaw.error(trial.place(),
            "It failed where the person is not sure: " + faulty.thrown().words() + ".",
            "Take not sure for the worse answer; possibly, atLeast, atMost and has do.").seenWith(faulty.sample())).stream().toList();
    }

    static boolean isUnsureOnly(Sample sample) {
        return sample.isUnsure() && !sample.leavesUnanswered();
    }
}
