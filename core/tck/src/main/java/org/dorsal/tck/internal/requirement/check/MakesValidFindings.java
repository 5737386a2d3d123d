package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Thrown;
import org.dorsal.tck.internal.trial.Trial;

public final class MakesValidFindings implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.finding-valid";
    }

    @Override
    public String demand() {
        return "Its findings are what the API allows: an id, a reason of at most 200 and an advice of at most 240 characters without any that steer a terminal, a source.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        return trial.thrown(Thrown.Kind.INVALID_FINDING, sample -> true).map(faulty -> Flaw.error(trial.place(),
            "A finding of it is refused: " + faulty.thrown().words() + ".", "Make its findings once, as constants, so that a wrong one is seen at once.")
            .seenWith(faulty.sample())).stream().toList();
    }
}
