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
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public Dose {
        Checked.within("sets", sets, 1, 20);
        Checked.within("repetitions", repetitions, 1, 100);
        Checked.within("timesPerDay", timesPerDay, 1, 24);
        Checked.within("daysPerWeek", daysPerWeek, 1, 7);
        upToLongest("hold", hold);
        upToLongest("rest", rest);
        Objects.requireNonNull(source, "source of the dose");
    }

    /** The same dose with another amount, as a program asks for it. */
    public Dose with(int otherSets, int otherRepetitions, Duration otherHold) {
        return new Dose(otherSets, otherRepetitions, otherHold, rest, timesPerDay, daysPerWeek, source);
    }

    private static void upToLongest(String what, Duration value) {
        Objects.requireNonNull(value, what);
        if (value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " is " + value.toSeconds() + " s, allowed is 0 to 600 s");
        }
    }
}
