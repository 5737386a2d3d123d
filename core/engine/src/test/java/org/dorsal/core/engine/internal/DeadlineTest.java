package org.dorsal.core.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
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
    void aFirstSettingOutsideItsRangeLeavesASecond() {
        assertEquals(Duration.ofSeconds(1), new Deadline(0).get());
    }
}
