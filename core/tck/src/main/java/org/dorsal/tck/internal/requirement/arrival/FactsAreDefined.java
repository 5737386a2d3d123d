package org.dorsal.tck.internal.requirement.arrival;

import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Nearest;
import org.dorsal.text.Printable;

public final class FactsAreDefined implements Requirement<Arrival> {
    @Override
    public String id() {
        return "check.facts-defined";
    }

    @Override
    public String demand() {
        return "Every fact that a check reads is defined by a pack: one that nobody defines keeps everything locked.";
    }

    @Override
    public List<Flaw> flaws(Arrival arrival) {
        return arrival.offered().checks().stream().flatMap(check -> check.undefined().stream().map(fact -> Flaw.warning(Place.of("check " + check.id()),
            "It reads the fact " + Printable.of(fact) + ", which neither it nor a pack of Dorsal defines; so nothing is known of its values, and it was only tried as not sure and unanswered.",
            Nearest.to(fact, arrival.knownFacts()).map(near -> "Did you mean " + near + "? ").orElse("")
                + "Define it in facts/ of a pack.json, or name the pack that does in \"needs\"."))).toList();
    }
}
