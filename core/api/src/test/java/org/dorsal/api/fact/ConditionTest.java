package org.dorsal.api.fact;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.dorsal.api.fact.Condition.Comparison;
import org.dorsal.api.fact.Condition.Operator;
import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void atLeastAndAtMostIncludeTheBoundary() {
        assertTrue(new Comparison("pain_nrs", Operator.AT_LEAST, FactValue.of(4)).holdsFor(FactValue.of(4)));
        assertTrue(new Comparison("pain_nrs", Operator.AT_MOST, FactValue.of(4)).holdsFor(FactValue.of(4)));
        assertFalse(new Comparison("pain_nrs", Operator.AT_LEAST, FactValue.of(4)).holdsFor(FactValue.of(3)));
        assertFalse(new Comparison("pain_nrs", Operator.AT_MOST, FactValue.of(4)).holdsFor(FactValue.of(5)));
    }

    @Test
    void aComparisonWithAnotherKindOfValueDoesNotHold() {
        assertFalse(new Comparison("pain_nrs", Operator.AT_LEAST, FactValue.of(4)).holdsFor(FactValue.YES));
        assertFalse(new Comparison("pain_nrs", Operator.AT_MOST, FactValue.of(4)).holdsFor(FactValue.YES));
        assertFalse(new Comparison("sex", Operator.HAS, FactValue.of("female")).holdsFor(FactValue.of("female")));
    }

    @Test
    void aValueOfAnotherKindIsNotTheOneNamed() {
        assertFalse(new Comparison("sex", Operator.IS, FactValue.of("female")).holdsFor(FactValue.YES));
        assertTrue(new Comparison("sex", Operator.IS_NOT, FactValue.of("female")).holdsFor(FactValue.YES));
    }

    @Test
    void whatCanNeverBeComparedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Comparison("pain_nrs", Operator.AT_LEAST, FactValue.YES));
        assertThrows(IllegalArgumentException.class, () -> new Comparison("pain_nrs", Operator.AT_MOST, FactValue.of("four")));
        assertThrows(IllegalArgumentException.class, () -> new Comparison("pain_location", Operator.HAS, FactValue.of(Set.of("neck"))));
    }

    @Test
    void hasAsksForOneWordAmongSeveral() {
        Comparison neck = new Comparison("pain_location", Operator.HAS, FactValue.of("neck"));
        assertTrue(neck.holdsFor(FactValue.of(Set.of("neck", "shoulder"))));
        assertFalse(neck.holdsFor(FactValue.of(Set.of("shoulder"))));
    }

    @Test
    void isAndIsNotAreOpposites() {
        assertTrue(new Comparison("sex", Operator.IS, FactValue.of("female")).holdsFor(FactValue.of("female")));
        assertFalse(new Comparison("sex", Operator.IS_NOT, FactValue.of("female")).holdsFor(FactValue.of("female")));
        assertTrue(new Comparison("sex", Operator.IS_NOT, FactValue.of("male")).holdsFor(FactValue.of("female")));
    }
}
