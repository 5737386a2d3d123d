package org.dorsal.tck.internal.guard;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions, and never longer than said. */
public final class Waiting {
    private static final long LOOK_AGAIN_MILLIS = 20;
    /** Also a machine that is busy with other things looks so often. */
    private static final int FEWEST_LOOKS = 20;

    private Waiting() {
    }

    /** Whether nothing holds any more what is referred to. */
    public static boolean isCollected(Duration longest, WeakReference<?> reference) {
        return within(longest, () -> {
            System.gc();
            return reference.get() == null;
        });
    }

    /** Whether the condition came true. */
    public static boolean within(Duration longest, BooleanSupplier condition) {
        long end = System.nanoTime() + longest.toNanos();
        for (int looks = 1; !condition.getAsBoolean(); looks++) {
            if (looks >= FEWEST_LOOKS && System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
        }
        return true;
    }
}
