package org.dorsal.core.session;

import java.time.Duration;
import java.util.List;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;

/** How long a session lasts when nobody pauses, with all the time that belongs to no step. */
public final class SessionLength {
    /** Before the first step. */
    public static final Duration GET_READY = Duration.ofSeconds(15);

    /** Whenever the side changes, back to the first included. */
    public static final Duration CHANGE_SIDES = Duration.ofSeconds(5);

    private SessionLength() {
    }

    /** @param dose how much, in place of the variant's own */
    public static Duration of(Variant variant, Dose dose) {
        Duration oneSide = sum(variant.round(), dose).multipliedBy(dose.repetitions());
        Duration set = variant.sided() ? oneSide.multipliedBy(2).plus(CHANGE_SIDES) : oneSide;
        Duration between = variant.sided() ? dose.rest().plus(CHANGE_SIDES) : dose.rest();
        return GET_READY.plus(sum(variant.getOn(), dose))
            .plus(set.multipliedBy(dose.sets()))
            .plus(between.multipliedBy(dose.sets() - 1L))
            .plus(sum(variant.getOff(), dose));
    }

    private static Duration sum(List<Step> steps, Dose dose) {
        return steps.stream().map(step -> step.lasts().orElse(dose.hold())).reduce(Duration.ZERO, Duration::plus);
    }
}
