package org.dorsal.core.console.internal.guide.sitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.console.internal.guide.Samples;
import org.dorsal.core.console.internal.guide.World;
import org.junit.jupiter.api.Test;

class BelongingsTest {
    private static Belongings having(String... things) {
        return Belongings.of(Map.of("equipment_at_hand", Answer.given(FactValue.of(Set.of(things)), Samples.NOW)),
            World.allClear().catalogue);
    }

    @Test
    void whoWasNotAskedLacksNothing() {
        assertEquals(Optional.empty(), Belongings.of(Map.of(), World.allClear().catalogue).needs(World.ROLLER));
    }

    @Test
    void whoSaidWhatIsAtHandLacksTheRest() {
        assertEquals(Optional.of("needs a mat on the floor"), having("chair").needs(World.ROLLER));
        assertFalse(having("chair").sufficeFor(World.ROLLER.variants().get(0)));
    }

    @Test
    void whatIsAtHandIsNotLacking() {
        assertTrue(having("floor").sufficeFor(World.ROLLER.variants().get(0)));
    }
}
