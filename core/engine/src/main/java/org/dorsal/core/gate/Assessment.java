package org.dorsal.core.gate;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.safety.Level;

/**
 * What all checks made of the evidence.
 *
 * @param generation of the catalogue that was asked
 * @param at the time of the assessment
 * @param findings most serious first
 * @param unanswered the facts that must still be asked
 * @param indeterminate the checks that gave no valid answer
 */
public record Assessment(long generation, Instant at, List<Found> findings, Set<String> unanswered,
        List<Indeterminate> indeterminate) {

    public Assessment {
        Objects.requireNonNull(at, "at");
        findings = List.copyOf(findings);
        unanswered = Collections.unmodifiableSet(new java.util.TreeSet<>(unanswered));
        indeterminate = List.copyOf(indeterminate);
    }

    /** The highest level found. */
    public Level level() {
        return findings.stream().map(f -> f.finding().level()).reduce(Level.SELF_CARE, Level::orHigher);
    }

    /** Whether every check answered and every fact was asked. Without that nothing is permitted. */
    public boolean isDeterminate() {
        return unanswered.isEmpty() && indeterminate.isEmpty();
    }

    /** All demands that some finding closes. */
    public Set<Demand> closed() {
        EnumSet<Demand> closed = EnumSet.noneOf(Demand.class);
        findings.forEach(f -> closed.addAll(f.finding().closes()));
        return closed;
    }

    /** Whether the variant may be done. */
    public boolean permits(Variant variant) {
        return isDeterminate() && Collections.disjoint(closed(), variant.demands());
    }

    /** The findings that close the variant, most serious first. */
    public List<Found> against(Variant variant) {
        return findings.stream().filter(f -> !Collections.disjoint(f.finding().closes(), variant.demands())).toList();
    }
}
