package org.dorsal.tck.internal.requirement.arrival;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.CheckUnderTrial;

public final class ChecksArrive implements Requirement<Arrival> {
    @Override
    public String id() {
        return "check.arrives";
    }

    @Override
    public String demand() {
        return "Every check that the manifest announces is registered when the bundle has started.";
    }

    @Override
    public List<Flaw> flaws(Arrival arrival) {
        Set<String> there = arrival.offered().checks().stream().map(CheckUnderTrial::id).collect(Collectors.toSet());
        boolean explained = arrival.hasSilent("check") || arrival.components().stream().anyMatch(Arrival::isDisturbed);
        return arrival.announced().stream().filter(id -> !explained && !there.contains(id))
            .map(id -> Flaw.error(Place.of("check " + id), "The manifest announces it, and it is not there: with that, nothing is permitted to anybody.",
                "Register it as a service " + SafetyCheck.class.getName() + " (@Component), or take it out of Provide-Capability.")).toList();
    }
}
