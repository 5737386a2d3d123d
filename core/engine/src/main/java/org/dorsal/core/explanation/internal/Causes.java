package org.dorsal.core.explanation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.explanation.Circumstance;
import org.dorsal.core.gate.Found;

/**
 * Finds what is enough for a finding: it makes normal one thing after another, and what the finding outlives was not needed.
 *
 * @param inquest who is asked
 */
record Causes(Inquest inquest) {

    /** What of the situation is enough for what was found in it. */
    List<Circumstance> of(Found found, Situation situation) {
        Set<String> read = Optional.ofNullable(situation.catalogue().checks().get(found.check())).map(Provided::what)
            .map(check -> check.reads()).orElse(Set.of());
        List<Circumstance> needed = new ArrayList<>();
        Situation enough = situation;
        for (Circumstance unusual : situation.unusual()) {
            if (!read.contains(unusual.fact().id())) {
                continue;
            }
            Situation without = enough.normal(unusual.fact());
            if (inquest.finds(found, without)) {
                enough = without;
            } else {
                needed.add(unusual);
            }
        }
        return List.copyOf(needed);
    }
}
