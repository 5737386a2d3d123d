package org.dorsal.api.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.activity.Figure.Joint;
import org.dorsal.api.activity.Figure.Point;
import org.junit.jupiter.api.Test;

class VariantTest {
    private static final Source SOURCE = new Source("a test", Mark.OWN_PROPOSAL);
    private static final Map<Joint, Point> STANDING =
        Stream.of(Joint.values()).collect(Collectors.toMap(j -> j, j -> new Point(50, 100 - 10.0 * j.ordinal())));
    private static final Figure FIGURE = new Figure("standing", STANDING, List.of());
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Step STEP = Step.move("stand tall", Duration.ofSeconds(4));

    @Test
    void aVariantThatDeclaresNoDemandAsksEverything() {
        assertEquals(EnumSet.allOf(Demand.class), variant(Set.of()).demands());
    }

    @Test
    void laterChangesToTheGivenSetDoNotReachTheVariant() {
        Set<Demand> demands = new HashSet<>(Set.of(Demand.KNEELING));
        Variant variant = variant(demands);
        demands.clear();
        assertEquals(Set.of(Demand.KNEELING), variant.demands());
        assertThrows(UnsupportedOperationException.class, () -> variant.demands().clear());
    }

    @Test
    void onlyAHoldMayLeaveItsLengthToTheDose() {
        assertThrows(IllegalArgumentException.class, () -> new Step("arch", Step.Action.MOVE, Optional.empty()));
        assertEquals(Optional.empty(), Step.hold("stay").lasts());
    }

    @Test
    void aStepIsAtMostSixtyCharacters() {
        Step.move("x".repeat(60), Duration.ofSeconds(1));
        assertThrows(IllegalArgumentException.class, () -> Step.move("x".repeat(61), Duration.ofSeconds(1)));
    }

    @Test
    void aStepLastsTenMinutesAtMostToTheNanosecond() {
        Step.move("walk", TEN_MINUTES);
        assertThrows(IllegalArgumentException.class, () -> Step.move("walk", TEN_MINUTES.plusNanos(1)));
        assertThrows(IllegalArgumentException.class, () -> Step.move("walk", Duration.ofMillis(999)));
        assertThrows(IllegalArgumentException.class, () -> Step.move("walk", Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void aPartOfAProgramHoldsNoLongerThanADoseMay() {
        assertEquals(TEN_MINUTES, holding(TEN_MINUTES).doseFrom(variant(Set.of()).dose()).hold());
        assertThrows(IllegalArgumentException.class, () -> holding(TEN_MINUTES.plusMillis(900)));
        assertThrows(IllegalArgumentException.class, () -> holding(Duration.ofNanos(-1)));
        assertThrows(IllegalArgumentException.class, () -> holding(Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void aFigureGivesEveryJointWithinItsFrame() {
        assertThrows(IllegalArgumentException.class, () -> new Figure("a head", Map.of(Joint.HEAD, new Point(1, 1)), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Point(101, 0));
        assertThrows(IllegalArgumentException.class, () -> new Point(Double.NaN, 0));
    }

    @Test
    void variantsOfOneActivityHaveDifferentIds() {
        assertThrows(IllegalArgumentException.class, () -> new Activity("cat-cow", "Cat-Cow", "summary", "choose",
            List.of(new Aim("thoracic-extension", "words", SOURCE)), new Breath("breathe", 4, 4, SOURCE),
            Activity.Hands.FREE, Activity.Screen.SEEN, List.of(), List.of(variant(Set.of()), variant(Set.of())), SOURCE));
    }

    private static Schedule.Part holding(Duration hold) {
        return new Schedule.Part("plank", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(hold));
    }

    private static Variant variant(Set<Demand> demands) {
        return new Variant("standard", "Standing", Variant.Effort.STANDARD, demands, List.of(), List.of(STEP), List.of(STEP),
            List.of(STEP), false, new Dose(1, 1, Duration.ZERO, Duration.ZERO, 1, 7, SOURCE), FIGURE, FIGURE, SOURCE);
    }
}
