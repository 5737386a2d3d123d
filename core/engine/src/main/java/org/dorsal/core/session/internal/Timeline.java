package org.dorsal.core.session.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.api.activity.Breath;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.session.Cue;
import org.dorsal.api.session.Cue.BreathPhase;
import org.dorsal.api.session.Cue.Part;
import org.dorsal.api.session.Cue.Side;
import org.dorsal.core.session.SessionLength;

/** All cues of a session in order, each with its length. */
final class Timeline {
    private record Beat(Part part, String text, Optional<Side> side, int set, int repetition, Duration lasts) {
    }

    private final List<Beat> beats = new ArrayList<>();
    private final Dose dose;
    private final Breath breath;

    /** @param dose how much, in place of the variant's own */
    Timeline(Variant variant, Dose dose, Breath breath) {
        this.dose = dose;
        this.breath = breath;
        add(Part.GET_READY, "Get ready.", Optional.empty(), 1, 1, SessionLength.GET_READY);
        variant.getOn().forEach(step -> add(Part.GET_ON, step, Optional.empty(), 1, 1));
        for (int set = 1; set <= dose.sets(); set++) {
            addSet(variant, set);
        }
        variant.getOff().forEach(step -> add(Part.GET_OFF, step, Optional.empty(), dose.sets(), dose.repetitions()));
    }

    int count() {
        return beats.size();
    }

    /** How long the cue lasts, in nanoseconds of session time; more than zero. */
    long length(int index) {
        return beats.get(index).lasts().toNanos();
    }

    /** The cue after some nanoseconds of session time within it. */
    Cue cue(int index, long elapsed) {
        Beat beat = beats.get(index);
        Duration remaining = beat.lasts().minusNanos(Math.min(elapsed, beat.lasts().toNanos()));
        return new Cue(beat.part(), beat.text(), beat.side(), beat.set(), dose.sets(), beat.repetition(), dose.repetitions(),
            beat.lasts(), remaining, breathing(beat, elapsed), index, beats.size());
    }

    private Optional<BreathPhase> breathing(Beat beat, long elapsed) {
        if (beat.part() != Part.HOLD) {
            return Optional.empty();
        }
        long in = Duration.ofSeconds(breath.secondsIn()).toNanos();
        long cycle = in + Duration.ofSeconds(breath.secondsOut()).toNanos();
        return Optional.of(elapsed % cycle < in ? BreathPhase.IN : BreathPhase.OUT);
    }

    private void addSet(Variant variant, int set) {
        if (set > 1) {
            add(Part.REST, "Rest. Next is set " + set + " of " + dose.sets() + ".", Optional.empty(), set, 1, dose.rest());
        }
        if (!variant.sided()) {
            addRepetitions(variant, set, Optional.empty());
            return;
        }
        if (set > 1) {
            add(Part.REST, "Back to the first side.", Optional.of(Side.FIRST), set, 1, SessionLength.CHANGE_SIDES);
        }
        addRepetitions(variant, set, Optional.of(Side.FIRST));
        add(Part.REST, "Change sides.", Optional.of(Side.SECOND), set, 1, SessionLength.CHANGE_SIDES);
        addRepetitions(variant, set, Optional.of(Side.SECOND));
    }

    private void addRepetitions(Variant variant, int set, Optional<Side> side) {
        for (int repetition = 1; repetition <= dose.repetitions(); repetition++) {
            for (Step step : variant.round()) {
                add(partOf(step), step, side, set, repetition);
            }
        }
    }

    private static Part partOf(Step step) {
        switch (step.action()) {
            case HOLD: return Part.HOLD;
            case REST: return Part.REST;
            default: return Part.MOVE;
        }
    }

    private void add(Part part, Step step, Optional<Side> side, int set, int repetition) {
        add(part, step.text(), side, set, repetition, step.lasts().orElse(dose.hold()));
    }

    private void add(Part part, String text, Optional<Side> side, int set, int repetition, Duration lasts) {
        if (!lasts.isZero()) {
            beats.add(new Beat(part, text, side, set, repetition, lasts));
        }
    }
}
