package org.dorsal.tck.internal.requirement.version;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.fact.Fact;
import org.dorsal.tck.internal.trial.CheckUnderTrial;

/**
 * One thing that a plugin brings, by how it may change.
 *
 * @param kept what it means: where that is another, what builds on it breaks
 * @param needed what others build on: where one of these goes, they break
 * @param grows of what more is something new
 */
record Thing(List<Object> kept, Set<String> needed, Set<String> grows) {
    /** Others read it, and people's answers are kept under it. */
    static Thing of(Fact fact) {
        return new Thing(List.of(fact.type(), fact.range(), fact.allowed(), fact.normal(), fact.unit(), fact.origin(), fact.worse(), fact.notSure()),
            Set.of(), Set.of());
    }

    /** What it reads is asked of people. */
    static Thing of(CheckUnderTrial check) {
        Set<String> asks = new TreeSet<>(check.reads());
        check.phases().forEach(phase -> asks.add(phase.name()));
        return new Thing(List.of(), Set.of(), asks);
    }

    /** Programs name its variants, and checks close it by its demands. */
    static Thing of(Activity activity) {
        Set<String> needed = new TreeSet<>();
        Set<String> grows = new TreeSet<>();
        activity.variants().forEach(variant -> {
            needed.add("variant " + variant.id());
            variant.demands().forEach(demand -> needed.add("demand " + demand + " of variant " + variant.id()));
        });
        grows.addAll(needed);
        return new Thing(List.of(), needed, grows);
    }

    /** Nothing builds on what is in it. */
    static Thing whole(Object thing) {
        return new Thing(List.of(), Set.of(), Set.of());
    }
}
