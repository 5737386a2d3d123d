package org.dorsal.core.given;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.internal.Gate;

/** A gate whose checks run out of time as often as a test says, and then no more; prepared, they are in time. */
final class TightGate implements Gate {
    private final Gate gate;
    private int cutOff;

    TightGate(Gate gate) {
        this.gate = gate;
    }

    synchronized void cutOff(int assessments) {
        cutOff = assessments;
    }

    @Override
    public Assessment assess(Catalogue catalogue, Map<String, Answer> answers, Instant time, Phase phase, Set<Phase> asked,
            List<Found> held) {
        return hasTime() ? gate.assess(catalogue, answers, time, phase, asked, held)
            : new Assessment(catalogue.generation(), time, held, Set.of(),
                List.of(new Indeterminate("any", "pack", Indeterminate.Cause.TIMED_OUT, "")));
    }

    @Override
    public Gate again() {
        return this;
    }

    @Override
    public synchronized void prepare(Catalogue catalogue) {
        gate.prepare(catalogue);
        cutOff = 0;
    }

    private synchronized boolean hasTime() {
        return cutOff-- <= 0;
    }
}
