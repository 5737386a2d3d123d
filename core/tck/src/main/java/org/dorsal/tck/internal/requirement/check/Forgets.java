package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Trial;

public final class Forgets implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.forgets";
    }

    @Override
    public String demand() {
        return "A check keeps nothing of what it was shown: it is a person's health data, and the next one asked about is another.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        return trial.remembers() ? List.of(Flaw.error(trial.place(), "It still holds the evidence after it has answered.",
            "Keep no evidence in a field, a cache or a thread local.")) : List.of();
    }
}
