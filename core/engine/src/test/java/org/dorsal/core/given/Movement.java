package org.dorsal.core.given;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Aim;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.activity.Variant.Effort;

/** An activity being written. */
public record Movement(Activity activity) {

    public static Movement called(String id) {
        Activity plain = Given.activity(id, Demand.GENTLE_MOVEMENT);
        return new Movement(plain);
    }

    public Movement aimingAt(String... aims) {
        List<Aim> all = Arrays.stream(aims).map(aim -> new Aim(aim, "For " + aim, Given.SOURCE)).toList();
        return new Movement(new Activity(activity.id(), activity.title(), activity.summary(), activity.chooseFor(), all,
            activity.breath(), activity.hands(), activity.screen(), activity.precautions(), activity.variants(), activity.source()));
    }

    public Movement variants(Variant... variants) {
        return new Movement(new Activity(activity.id(), activity.title(), activity.summary(), activity.chooseFor(), activity.aims(),
            activity.breath(), activity.hands(), activity.screen(), activity.precautions(), List.of(variants), activity.source()));
    }

    public static Variant variant(String id, Effort effort, Demand... demands) {
        Variant v = Given.variant(id, demands);
        return new Variant(v.id(), v.title(), effort, Set.of(demands), v.equipment(), v.getOn(), v.round(), v.getOff(), v.sided(),
            v.dose(), v.start(), v.end(), v.source());
    }

    public static Variant needing(String thing, Variant v) {
        return new Variant(v.id(), v.title(), v.effort(), v.demands(), List.of(new Equipment(thing, "a " + thing)), v.getOn(), v.round(),
            v.getOff(), v.sided(), v.dose(), v.start(), v.end(), v.source());
    }

    public static Variant doing(boolean sided, int sets, int repetitions, int hold, int rest, Step... round) {
        Variant v = Given.variant("standard", Demand.GENTLE_MOVEMENT);
        Dose dose = new Dose(sets, repetitions, Duration.ofSeconds(hold), Duration.ofSeconds(rest), 1, 7, Given.SOURCE);
        return new Variant(v.id(), v.title(), v.effort(), v.demands(), v.equipment(), v.getOn(), List.of(round), v.getOff(), sided,
            dose, v.start(), v.end(), v.source());
    }
}
