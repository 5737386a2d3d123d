package org.dorsal.api.activity;

import java.time.Duration;
import java.util.Objects;
import org.dorsal.api.internal.Checked;

/**
 * How much: a set is its repetitions, first on one side and then on the other where there are sides.
 *
 * @param sets 1 to 20
 * @param repetitions of the round of steps within a set (and side), 1 to 100
 * @param hold how long a {@link Step.Action#HOLD} without a duration of its own lasts; zero to 10 minutes
 * @param rest between two sets; zero to 10 minutes
 * @param timesPerDay at most, 1 to 24
 * @param daysPerWeek at most, 1 to 7
 * @param source who says so
 */
public record Dose(int sets, int repetitions, Duration hold, Duration rest, int timesPerDay, int daysPerWeek, Source source) {
    static final Duration LONGEST = Duration.ofMinutes(10);

    public Dose {
        Checked.within("sets", sets, 1, 20);
        Checked.within("repetitions", repetitions, 1, 100);
        Checked.within("timesPerDay", timesPerDay, 1, 24);
        Checked.within("daysPerWeek", daysPerWeek, 1, 7);
        Checked.within("hold", hold, Duration.ZERO, LONGEST);
        Checked.within("rest", rest, Duration.ZERO, LONGEST);
        Objects.requireNonNull(source, "source of the dose");
    }

    /** The same dose with another amount, as a program asks for it. */
    public Dose with(int otherSets, int otherRepetitions, Duration otherHold) {
        return new Dose(otherSets, otherRepetitions, otherHold, rest, timesPerDay, daysPerWeek, source);
    }
}
