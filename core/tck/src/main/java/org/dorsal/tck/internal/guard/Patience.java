package org.dorsal.tck.internal.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Whether a call has had its time. On a machine that is busy with other things, a thread that would run and is not let has
 * not: its share of the processor counts then, up to a multiple of the time. One that waits has, by the clock.
 */
public final class Patience {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MOST_TIMES = 5;
    /** So often in a row it must be seen waiting. */
    private static final int LOOKS = 3;

    private final Thread thread;
    private final Duration longest;
    private final long begun = System.nanoTime();
    private final long usedBefore;
    private int waiting;

    public Patience(Thread thread, Duration longest) {
        this.thread = thread;
        this.longest = longest;
        this.usedBefore = used(thread);
    }

    /** To be asked again and again, some milliseconds apart. */
    public boolean isOver() {
        waiting = thread.getState() == Thread.State.RUNNABLE ? 0 : waiting + 1;
        long passed = System.nanoTime() - begun;
        return passed > longest.toNanos()
            && (waiting >= LOOKS || used(thread) - usedBefore > longest.toNanos() || passed > longest.multipliedBy(MOST_TIMES).toNanos());
    }

    private static long used(Thread thread) {
        return Math.max(0, THREADS.getThreadCpuTime(thread.getId()));
    }
}
