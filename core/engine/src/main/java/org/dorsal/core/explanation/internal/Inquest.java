package org.dorsal.core.explanation.internal;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.internal.Gate;
import org.dorsal.core.judgement.internal.Judge;

/**
 * Asks the checks what they would say. For one explanation, by one thread; it asks so many times and no more, so that who
 * waits for an explanation gets one.
 */
final class Inquest {
    private final Gate gate;
    private final Instant time;
    private final Phase phase;
    private final Set<Phase> asked;
    private final int faults;
    private int left;
    private boolean complete = true;

    /**
     * @param judged what the verdict came from; a check that failed then may fail now
     * @param most how many judgements to make
     */
    Inquest(Gate gate, Assessment judged, Phase phase, int most) {
        this.gate = gate;
        this.time = judged.at();
        this.phase = phase;
        this.asked = Judge.asked(phase);
        this.faults = judged.indeterminate().size();
        this.left = most;
    }

    /** Whether every question was put, and every check answered that did before. */
    boolean isComplete() {
        return complete;
    }

    /** What would be found; empty where too much was asked already, or a check fails: then nobody knows. */
    Optional<List<Found>> findings(Situation situation) {
        if (left == 0) {
            complete = false;
            return Optional.empty();
        }
        left--;
        Assessment assessment = gate.assess(situation.catalogue(), situation.answers(), time, phase, asked, List.of());
        boolean fails = assessment.indeterminate().size() > faults;
        complete &= !fails;
        return fails ? Optional.empty() : Optional.of(assessment.findings());
    }

    /** Whether the same rule certainly finds something. */
    boolean finds(Found found, Situation situation) {
        return findings(situation).filter(all -> all.stream().anyMatch(other -> isSameRule(found, other))).isPresent();
    }

    /** Whether the same rule certainly finds nothing. */
    boolean misses(Found found, Situation situation) {
        return findings(situation).filter(all -> all.stream().noneMatch(other -> isSameRule(found, other))).isPresent();
    }

    /** Whether certainly no finding closes the demands. */
    boolean opens(Set<Demand> demands, Situation situation) {
        return findings(situation).filter(all -> all.stream().noneMatch(found -> closes(found, demands))).isPresent();
    }

    static boolean closes(Found found, Set<Demand> demands) {
        return !Collections.disjoint(found.finding().closes(), demands);
    }

    static boolean isSameRule(Found one, Found other) {
        return one.check().equals(other.check()) && one.finding().rule().equals(other.finding().rule());
    }
}
