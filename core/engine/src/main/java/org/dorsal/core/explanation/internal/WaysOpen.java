package org.dorsal.core.explanation.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.FactValue.Amount;
import org.dorsal.api.fact.FactValue.Words;
import org.dorsal.core.explanation.Circumstance;
import org.dorsal.core.explanation.WayOpen;
import org.dorsal.core.gate.Found;

/** Looks for what would have to be different for something that is closed, and for as little of it as possible. */
final class WaysOpen {
    private final Inquest inquest;
    private final Causes causes;
    private final Situation situation;
    private final Map<Set<Demand>, WayOpen> known = new HashMap<>();

    WaysOpen(Inquest inquest, Situation situation) {
        this.inquest = inquest;
        this.causes = new Causes(inquest);
        this.situation = situation;
    }

    /** What opens the demands, which something closes now. */
    WayOpen to(Set<Demand> demands) {
        // Not computeIfAbsent: looking for one asks for no other, but takes long.
        WayOpen way = known.get(demands);
        if (way == null) {
            way = allNormal(demands).map(open -> way(demands, open)).orElseGet(WayOpen.Unknown::new);
            known.put(demands, way);
        }
        return way;
    }

    /** Makes normal what closes them, until nothing does. */
    private Optional<Situation> allNormal(Set<Demand> demands) {
        Situation changed = situation;
        while (!inquest.opens(demands, changed)) {
            Set<Fact> closing = new TreeSet<>(Comparator.comparing(Fact::id));
            for (Found found : inquest.findings(changed).orElse(List.of())) {
                if (Inquest.closes(found, demands)) {
                    causes.of(found, changed).forEach(cause -> closing.add(cause.fact()));
                }
            }
            if (closing.isEmpty()) {
                return Optional.empty();
            }
            for (Fact fact : closing) {
                changed = changed.normal(fact);
            }
        }
        return Optional.of(changed);
    }

    private WayOpen way(Set<Demand> demands, Situation open) {
        Situation least = open;
        Map<String, Circumstance> changed = changes(open);
        for (Circumstance now : List.copyOf(changed.values())) {
            Situation asItIs = least.with(now);
            if (inquest.opens(demands, asItIs)) {
                least = asItIs;
                changed.remove(now.fact().id());
            }
        }
        List<WayOpen.Change> changes = new ArrayList<>();
        for (Circumstance now : changed.values()) {
            FactValue nearest = nearest(demands, now, least);
            least = least.with(now.fact(), nearest);
            changes.add(new WayOpen.Change(now, new Circumstance(now.fact(), Optional.of(nearest))));
        }
        return changes.isEmpty() ? new WayOpen.Unknown() : new WayOpen.Otherwise(changes);
    }

    /** What is as it is now, of all that is different there. */
    private Map<String, Circumstance> changes(Situation open) {
        Map<String, Circumstance> changes = new TreeMap<>();
        situation.unusual().stream().filter(now -> open.unusual(now.fact().id()).isEmpty())
            .forEach(now -> changes.put(now.fact().id(), now));
        return changes;
    }

    private FactValue nearest(Set<Demand> demands, Circumstance now, Situation open) {
        Fact fact = now.fact();
        if (now.value().orElse(fact.normal()) instanceof Words words) {
            return leastTaken(demands, fact, words, open);
        }
        return now.value().filter(Amount.class::isInstance).isPresent() && Scale.fits(fact)
            ? new Scale(fact).nearest((Amount) now.value().get(), (Amount) fact.normal(), value -> inquest.opens(demands, open.with(fact, value)))
            : fact.normal();
    }

    /** As many of the words as may stay. */
    private FactValue leastTaken(Set<Demand> demands, Fact fact, Words now, Situation open) {
        Words kept = (Words) fact.normal();
        for (String word : new TreeSet<>(now.all())) {
            Words more = kept.and(new Words(Set.of(word)));
            kept = inquest.opens(demands, open.with(fact, more)) ? more : kept;
        }
        return kept;
    }
}
