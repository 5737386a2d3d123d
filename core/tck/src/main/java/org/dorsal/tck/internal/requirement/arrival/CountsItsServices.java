package org.dorsal.tck.internal.requirement.arrival;

import java.util.List;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;

public final class CountsItsServices implements Requirement<Arrival> {
    @Override
    public String id() {
        return "service.together";
    }

    @Override
    public String demand() {
        return "Services that belong together say how many they are, and so many there are.";
    }

    @Override
    public List<Flaw> flaws(Arrival arrival) {
        List<Object> counts = arrival.together();
        return counts.stream().distinct().filter(count -> !count.equals(counts.size())).limit(1).map(count -> Flaw.error(Place.of("services"),
            "The property " + Capabilities.TOGETHER + " says " + count + ", and " + counts.size() + " services have it: none of them ever counts.",
            "Give all of them the same Integer, the number of them.")).toList();
    }
}
