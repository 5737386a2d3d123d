package org.dorsal.core.gate.internal;

import java.util.function.LongSupplier;

/**
 * Whether checks are being prepared just now. An assessment waits for that rather than contend with it: a check that is
 * still compiling its rules is neither asked nor blamed.
 */
final class Preparation {
    private static final long LOOK_AGAIN_MILLIS = 10;

    private final LongSupplier ticker;
    private int underWay;

    Preparation(LongSupplier ticker) {
        this.ticker = ticker;
    }

    synchronized void begin() {
        underWay++;
    }

    synchronized void end() {
        underWay--;
        notifyAll();
    }

    /** Waits until nothing is being prepared, at most so many nanoseconds; whether something still is. */
    synchronized boolean isStillUnderWayAfter(long nanos) {
        long begun = ticker.getAsLong();
        boolean interrupted = false;
        while (underWay > 0 && ticker.getAsLong() - begun < nanos) {
            try {
                wait(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return underWay > 0;
    }
}
