package org.dorsal.tck.internal.trial;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;

/**
 * What came of asking a check about a sample.
 *
 * @param kind how it ended
 * @param findings what it found; for {@link Kind#FOUND} only
 * @param thrown what it threw; for {@link Kind#THREW} only
 * @param looked the facts it looked at
 * @param trespass a fact it looked at without declaring it
 * @param nanos how long it took
 */
public record Outcome(Kind kind, List<Finding> findings, Optional<Thrown> thrown, Set<String> looked, Optional<String> trespass, long nanos) {
    /** How a call ended. */
    public enum Kind {
        FOUND, RETURNED_NULL, RETURNED_NULL_ELEMENT, THREW,
        /** It was interrupted, and gave way. */
        CUT_OFF,
        /** It was interrupted, and did not come back. */
        STUCK,
        /** There was no time left for it. */
        NOT_ASKED
    }

    static final Outcome NOT_ASKED = new Outcome(Kind.NOT_ASKED, List.of(), Optional.empty(), Set.of(), Optional.empty(), 0);
    static final Outcome STUCK = new Outcome(Kind.STUCK, List.of(), Optional.empty(), Set.of(), Optional.empty(), 0);

    public Outcome {
        Objects.requireNonNull(kind, "kind");
        findings = List.copyOf(findings);
        Objects.requireNonNull(thrown, "thrown");
        looked = Set.copyOf(looked);
        Objects.requireNonNull(trespass, "trespass");
    }

    public boolean hasFound() {
        return kind == Kind.FOUND;
    }

    /** Whether it was answered alike; the order of findings does not matter. */
    boolean isLike(Outcome other) {
        return kind == other.kind && Set.copyOf(findings).equals(Set.copyOf(other.findings));
    }

    /** The highest level; empty where nothing was found. */
    Optional<Level> level() {
        return findings.stream().map(Finding::level).max(Level::compareTo);
    }

    /** All that is closed. */
    Set<Demand> closed() {
        Set<Demand> closed = EnumSet.noneOf(Demand.class);
        findings.forEach(finding -> closed.addAll(finding.closes()));
        return Collections.unmodifiableSet(closed);
    }

    /** In words, such as "caution (neck-pain)". */
    @Override
    public String toString() {
        switch (kind) {
            case FOUND: return findings.isEmpty() ? "nothing" : String.join(", ", findings.stream()
                .map(finding -> finding.level().word() + " by " + finding.rule()).sorted().toList());
            case THREW: return thrown.orElseThrow().words();
            case RETURNED_NULL: case RETURNED_NULL_ELEMENT: return "null";
            default: return "no answer";
        }
    }
}
