package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import java.util.Optional;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Sample;
import org.dorsal.tck.internal.trial.Thrown;
import org.dorsal.tck.internal.trial.Trial;
import org.dorsal.tck.internal.trial.Trial.Faulty;

public final class ToleratesUnanswered implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.tolerates-unanswered";
    }

    @Override
    public String demand() {
        return "A check answers also where a fact is unanswered.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        if (trial.thrown(Thrown.Kind.FAULT, Sample::isAllKnown).isPresent()) {
            return List.of();
        }
        return faulty(trial).map(faulty -> Flaw.error(trial.place(), "It failed where a fact is unanswered: " + faulty.thrown().words() + ".",
            "Treat an empty value(fact) as no reason to find anything; possibly, atLeast, atMost and has do.").seenWith(faulty.sample())).stream().toList();
    }

    /** What fails for not being sure already is blamed for that. */
    private static Optional<Faulty> faulty(Trial trial) {
        boolean failsAnyway = trial.thrown(Thrown.Kind.FAULT, ToleratesNotSure::isUnsureOnly).isPresent();
        return trial.thrown(Thrown.Kind.FAULT, sample -> sample.leavesUnanswered() && !(failsAnyway && sample.isUnsure()));
    }
}
