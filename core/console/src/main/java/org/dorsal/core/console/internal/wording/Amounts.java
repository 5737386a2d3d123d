package org.dorsal.core.console.internal.wording;

import java.time.Duration;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;

/** How much something is, and how long it takes. */
public final class Amounts {
    private Amounts() {
    }

    /** As in {@code 2 sets of 5, each side, held 20 s}. */
    public static String words(Variant variant, Dose dose) {
        boolean holds = variant.round().stream().anyMatch(step -> step.action() == Step.Action.HOLD && step.lasts().isEmpty());
        return (dose.sets() == 1 ? "1 set" : dose.sets() + " sets") + " of " + dose.repetitions()
            + (variant.sided() ? ", each side" : "")
            + (holds ? ", held " + dose.hold().toSeconds() + " s" : "")
            + (dose.sets() > 1 && !dose.rest().isZero() ? ", " + dose.rest().toSeconds() + " s rest between" : "");
    }

    /** As in {@code at most once a day, on 3 days a week}. */
    public static String howOften(Dose dose) {
        String aDay = dose.timesPerDay() == 1 ? "once a day" : dose.timesPerDay() + " times a day";
        return "at most " + aDay + (dose.daysPerWeek() == 7 ? "" : ", on " + dose.daysPerWeek() + " days a week");
    }

    /** As in {@code 4 min}, and as long as lists say it. */
    public static String minutes(Duration lasts) {
        return Words.minutes(lasts) + " min";
    }
}
