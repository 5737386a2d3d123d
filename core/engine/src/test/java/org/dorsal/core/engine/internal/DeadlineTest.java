package org.dorsal.core.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.dorsal.core.settings.SettingProblem;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final Deadline deadline = new Deadline(1000);

    @Test
    void aSettingWithinItsRangeIsInForceAtOnce() {
        deadline.set(100);
        assertEquals(Duration.ofMillis(100), deadline.get());
        deadline.set(10_000);
        assertEquals(Duration.ofSeconds(10), deadline.get());
    }

    @Test
    void aSettingOutsideItsRangeLeavesWhatWasInForce() {
        deadline.set(200);
        deadline.set(99);
        deadline.set(10_001);
        assertEquals(Duration.ofMillis(200), deadline.get());
    }

    @Test
    void aSettingOutsideItsRangeIsSaidWithWhatHoldsInItsPlaceUntilItIsMended() {
        deadline.set(99);
        assertEquals(Optional.of(new SettingProblem("org.dorsal.engine", "assessment.deadline.millis", "is 99",
            "the deadline stays at 1000 ms", "a whole number from 100 to 10000")), deadline.problem());

        deadline.set(100);
        assertEquals(Optional.empty(), deadline.problem());
    }

    @Test
    void aFirstSettingOutsideItsRangeLeavesASecond() {
        assertEquals(Duration.ofSeconds(1), new Deadline(0).get());
    }
}
