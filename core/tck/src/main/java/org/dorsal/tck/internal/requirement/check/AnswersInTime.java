package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Trial;

public final class AnswersInTime implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.in-time";
    }

    @Override
    public String demand() {
        return "A check takes at most 50 ms, a twentieth of what all checks of an assessment have together, and always comes back.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        if (trial.neverEnding().isPresent()) {
            return List.of(Flaw.error(trial.place(), trial.isStuck() ? "It does not come back, and its thread cannot be interrupted: its bundle is quarantined at once."
                : "It does not come back by itself.", "Let it end for every input, without waiting for anything.").seenWith(trial.neverEnding().orElseThrow()));
        }
        return trial.slowest().filter(slow -> slow.best().compareTo(Trial.LONGEST) > 0).map(slow -> Flaw.error(trial.place(),
            "It takes " + slow.best().toMillis() + " ms at its best.", "Prepare in the constructor what takes time.").seenWith(slow.sample())).stream().toList();
    }
}
