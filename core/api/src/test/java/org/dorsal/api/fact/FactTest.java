package org.dorsal.api.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Fact.NotSure;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.Fact.Range;
import org.dorsal.api.fact.Fact.Worse;
import org.junit.jupiter.api.Test;

class FactTest {
    private static final Fact PAIN = fact("pain_nrs", FactType.WHOLE, Optional.of(new Range(0, 10)), List.of(), FactValue.of(0));
    private static final Fact TREND =
        fact("pain_trend", FactType.WORD, Optional.empty(), List.of("improving", "steady"), FactValue.of("steady"));
    private static final Fact PLACES =
        fact("pain_location", FactType.WORDS, Optional.empty(), List.of("neck", "shoulder"), FactValue.NOTHING);

    @Test
    void aNumberOutsideItsRangeIsNamedWithTheRange() {
        assertEquals(Optional.of("pain_nrs is 11, allowed is 0 to 10"), PAIN.problemWith(FactValue.of(11)));
    }

    @Test
    void aFractionIsNoWholeNumber() {
        assertEquals(Optional.of("pain_nrs is a whole number, not 2.5"), PAIN.problemWith(FactValue.of(2.5)));
    }

    @Test
    void anotherKindOfValueIsNamedWithTheKindExpected() {
        assertEquals(Optional.of("pain_nrs takes a whole number, not yes or no"), PAIN.problemWith(FactValue.YES));
        assertEquals(Optional.of("pain_location takes a list of words, not a word"), PLACES.problemWith(FactValue.of("neck")));
    }

    @Test
    void anUnknownWordIsNamedWithThoseAllowed() {
        assertEquals(Optional.of("pain_trend cannot be 'better'; allowed: improving, steady"),
            TREND.problemWith(FactValue.of("better")));
        assertEquals(Optional.of("pain_location cannot be 'knee'; allowed: neck, shoulder"),
            PLACES.problemWith(FactValue.of(Set.of("neck", "knee"))));
    }

    @Test
    void valuesAllowedHaveNoProblem() {
        assertEquals(Optional.empty(), PAIN.problemWith(FactValue.of(10)));
        assertEquals(Optional.empty(), TREND.problemWith(FactValue.of("improving")));
        assertEquals(Optional.empty(), PLACES.problemWith(FactValue.NOTHING));
    }

    @Test
    void aFactWhoseNormalValueIsNotAllowedIsRefused() {
        assertThrows(IllegalArgumentException.class,
            () -> fact("pain_nrs", FactType.WHOLE, Optional.of(new Range(1, 10)), List.of(), FactValue.of(0)));
    }

    @Test
    void anAnswerIsKeptForTenYearsAtMost() {
        kept(Fact.LONGEST_KEPT);
        assertThrows(IllegalArgumentException.class, () -> kept(Fact.LONGEST_KEPT.plusNanos(1)));
        assertThrows(IllegalArgumentException.class, () -> kept(Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void onlyNumbersHaveARangeAndAllNumbersDo() {
        assertThrows(IllegalArgumentException.class,
            () -> fact("fever", FactType.FLAG, Optional.of(new Range(0, 1)), List.of(), FactValue.NO));
        assertThrows(IllegalArgumentException.class,
            () -> fact("age_years", FactType.WHOLE, Optional.empty(), List.of(), FactValue.of(40)));
    }

    private static Fact kept(Duration keeps) {
        return new Fact("osteoporosis", "thin bones", FactType.FLAG, Optional.empty(), List.of(), FactValue.NO, Optional.empty(), keeps,
            Origin.PERSON, Worse.PRESENT, NotSure.NORMAL, Optional.empty());
    }

    private static Fact fact(String id, FactType type, Optional<Range> range, List<String> allowed, FactValue normal) {
        return new Fact(id, "words", type, range, allowed, normal, Optional.empty(), Duration.ZERO, Origin.PERSON,
            Worse.HIGHER, NotSure.WORSE, Optional.empty());
    }
}
