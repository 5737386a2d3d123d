package org.dorsal.core.gate.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** An assessment waits for checks that are being prepared, and not for ever. */
class PreparationTest {
    private static final long WAIT = 100;

    /** Half of the wait passes between two looks. */
    private final AtomicLong ticks = new AtomicLong(1_000);
    private final Preparation preparation = new Preparation(() -> ticks.getAndAdd(WAIT / 2));

    @Test
    void whereNothingIsPreparedNobodyWaits() {
        assertFalse(preparation.isStillUnderWayAfter(WAIT));
        assertEquals(1_000 + WAIT / 2, ticks.get());
    }

    @Test
    void itIsWaitedForAsLongAsWasAgreedAndNoLonger() {
        preparation.begin();

        assertTrue(preparation.isStillUnderWayAfter(WAIT));
        assertEquals(1_000 + 3 * WAIT / 2, ticks.get());
    }

    @Test
    void oneThatEndsWhileAnotherGoesOnLeavesThatUnderWay() {
        preparation.begin();
        preparation.begin();
        preparation.end();
        assertTrue(preparation.isStillUnderWayAfter(WAIT));

        preparation.end();
        assertFalse(preparation.isStillUnderWayAfter(WAIT));
    }

    @Test
    void anInterruptOfWhoeverWaitsIsNotLostAndShortensNothing() {
        preparation.begin();
        Thread.currentThread().interrupt();

        assertTrue(preparation.isStillUnderWayAfter(WAIT));
        assertTrue(Thread.interrupted());
        assertEquals(1_000 + 3 * WAIT / 2, ticks.get());
    }

    @Test
    void whoeverWaitedUninterruptedIsNotInterrupted() {
        preparation.begin();
        preparation.isStillUnderWayAfter(WAIT);

        assertFalse(Thread.interrupted());
    }
}
