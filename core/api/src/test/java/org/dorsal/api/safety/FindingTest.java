package org.dorsal.api.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {
    private static final Source SOURCE = new Source("a test", Mark.OWN_PROPOSAL);

    @Test
    void cautionClosesSelfAdjustmentWhateverItNames() {
        assertEquals(Set.of(Demand.SELF_ADJUSTMENT, Demand.KNEELING), finding(Level.CAUTION, Set.of(Demand.KNEELING)).closes());
    }

    @ParameterizedTest
    @EnumSource(value = Level.class, names = {"CONSULT", "URGENT", "EMERGENCY"})
    void fromConsultUpwardEverythingIsClosed(Level level) {
        assertEquals(EnumSet.allOf(Demand.class), finding(level, Set.of()).closes());
    }

    @Test
    void selfCareClosesOnlyWhatItNames() {
        assertTrue(finding(Level.SELF_CARE, Set.of()).closes().isEmpty());
    }

    @Test
    void aConsultThatLeavesMobilityOpenStillClosesSelfAdjustment() {
        Finding duration = new Finding("duration", Level.CONSULT, Set.of(), true, "It has lasted some days.", "See someone.", SOURCE);
        assertEquals(Set.of(Demand.SELF_ADJUSTMENT), duration.closes());
    }

    @ParameterizedTest
    @EnumSource(value = Level.class, names = "CONSULT", mode = EnumSource.Mode.EXCLUDE)
    void onlyAConsultMayLeaveMobilityOpen(Level level) {
        assertThrows(IllegalArgumentException.class,
            () -> new Finding("rule", level, Set.of(), true, "reason", "advice", SOURCE));
    }

    @Test
    void whatIsClosedCannotBeOpenedThroughTheFinding() {
        Set<Demand> closes = finding(Level.CAUTION, Set.of()).closes();
        assertThrows(UnsupportedOperationException.class, () -> closes.remove(Demand.SELF_ADJUSTMENT));
    }

    @Test
    void aReasonThatCouldSteerATerminalIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class,
            () -> Finding.of("rule", Level.CAUTION, Set.of(), "red \u001b[31m", "advice", SOURCE));
        assertTrue(refused.getMessage().contains("U+001B"), refused.getMessage());
        assertFalse(refused.getMessage().contains("\u001b"), "the message itself carries no control character");
    }

    private static Finding finding(Level level, Set<Demand> closes) {
        return Finding.of("rule", level, closes, "reason", "advice", SOURCE);
    }
}
