package org.dorsal.core.screening.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant.Effort;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Refusal.Choice;
import org.dorsal.core.screening.Verdict;
import org.junit.jupiter.api.Test;

class OpeningsTest {
    private final Platform platform = new Platform()
        .with(ACheck.called("bones").finding(Given.finding("thin-bones", Level.CAUTION, Demand.PRESSURE_ON_SPINE)));

    @Test
    void theVariantIsOpenOrClosedAndNotTheActivity() {
        platform.with(ActivityKind.EXERCISE, Movement.called("roll").variants(hard("floor"), soft("seated")).activity());

        Verdict verdict = platform.screenedHealthy(ANNA);

        assertEquals(List.of("seated"), verdict.open().get("roll"));
        assertEquals("thin-bones", refusal(verdict, "roll", "floor").because().get(0).finding().rule());
    }

    @Test
    void theNearestIsAnotherVariantOfTheSame() {
        platform.with(ActivityKind.EXERCISE, Movement.called("roll").variants(hard("floor"), soft("seated")).activity(),
            Movement.called("arch").variants(soft("standard")).activity());

        assertEquals(Optional.of(new Choice("roll", "seated")), refusal(platform.screenedHealthy(ANNA), "roll", "floor").instead());
    }

    @Test
    void elseItIsWhatSharesTheEarliestAim() {
        platform.with(ActivityKind.EXERCISE, Movement.called("roll").aimingAt("extension", "ease").variants(hard("floor")).activity(),
            Movement.called("a-eases").aimingAt("ease").activity(), Movement.called("z-extends").aimingAt("extension").activity());

        assertEquals(Optional.of(new Choice("z-extends", "standard")), refusal(platform.screenedHealthy(ANNA), "roll", "floor").instead());
    }

    @Test
    void anExerciseComesBeforeATechnique() {
        platform.with(ActivityKind.EXERCISE, Movement.called("roll").variants(hard("floor")).activity(), Movement.called("z-exercise").activity())
            .with(ActivityKind.TECHNIQUE, Movement.called("a-technique").activity());

        assertEquals(Optional.of(new Choice("z-exercise", "standard")), refusal(platform.screenedHealthy(ANNA), "roll", "floor").instead());
    }

    @Test
    void nothingIsOfferedThatServesAnotherAim() {
        platform.with(ActivityKind.EXERCISE, Movement.called("roll").aimingAt("extension").variants(hard("floor")).activity(),
            Movement.called("arch").aimingAt("strength").activity());

        assertTrue(refusal(platform.screenedHealthy(ANNA), "roll", "floor").instead().isEmpty());
    }

    private static org.dorsal.api.activity.Variant hard(String id) {
        return Movement.variant(id, Effort.STANDARD, Demand.PRESSURE_ON_SPINE);
    }

    private static org.dorsal.api.activity.Variant soft(String id) {
        return Movement.variant(id, Effort.EASIER, Demand.GENTLE_MOVEMENT);
    }

    private static Refusal refusal(Verdict verdict, String activity, String variant) {
        return verdict.closed().get(activity).get(variant);
    }
}
