package org.dorsal.tck.internal.requirement.arrival;

import java.util.List;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;

public final class AnnouncesItsChecks implements Requirement<Arrival> {
    @Override
    public String id() {
        return "check.announced";
    }

    @Override
    public String demand() {
        return "Every check that it registers is announced in the manifest, so that the gate knows to wait for it.";
    }

    @Override
    public List<Flaw> flaws(Arrival arrival) {
        return arrival.offered().checks().stream().map(check -> check.id()).filter(id -> !arrival.announced().contains(id)).sorted()
            .map(id -> Flaw.error(Place.of("check " + id), "The manifest does not announce it: while it is not there, nobody misses it.",
                "Add Provide-Capability: " + Capabilities.CHECK + ";" + Capabilities.CHECK + "=\"" + id + "\".")).toList();
    }
}
