package org.dorsal.tck.internal.requirement.arrival;

import java.util.List;
import java.util.TreeMap;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;

public final class SaysWhatItIs implements Requirement<Arrival> {
    @Override
    public String id() {
        return "service.says-what-it-is";
    }

    @Override
    public String demand() {
        return "Every service says what it is: within a second, validly, and the same each time.";
    }

    @Override
    public List<Flaw> flaws(Arrival arrival) {
        return new TreeMap<>(arrival.offered().silent()).entrySet().stream().map(silent -> Flaw.error(Place.of(silent.getKey()),
            "It does not say what it is: " + silent.getValue() + ".", "Make the answer a constant, and let the constructors of the API check it in a test.")).toList();
    }
}
