package org.dorsal.tck.internal.requirement.arrival;

import java.util.EnumSet;
import java.util.List;
import org.dorsal.api.activity.Demand;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;

public final class ActivitiesDeclareDemands implements Requirement<Arrival> {
    @Override
    public String id() {
        return "activity.demands";
    }

    @Override
    public String demand() {
        return "Every variant of an activity declares what it asks of the body: one that does not counts as asking everything.";
    }

    @Override
    public List<Flaw> flaws(Arrival arrival) {
        return arrival.offered().activities().stream().flatMap(activity -> activity.variants().stream()
            .filter(variant -> variant.demands().equals(EnumSet.allOf(Demand.class)))
            .map(variant -> Flaw.error(Place.of("variant " + variant.id() + " of " + activity.id()),
                "It declares no demand, or all there are: hardly anybody will ever be let do it.",
                "Declare every demand that applies, and no other."))).toList();
    }
}
