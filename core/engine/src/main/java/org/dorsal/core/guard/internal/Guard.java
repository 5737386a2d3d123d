package org.dorsal.core.guard.internal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Calls code that is not ours, and never waits for it longer than agreed. Any thread may call; each series has a worker
 * of its own, so that one that hangs does not delay another.
 */
public final class Guard implements AutoCloseable {
    private static final long IDLE_SECONDS = 30;

    private final LongSupplier ticker;
    private final ThreadPoolExecutor workers;
    private volatile boolean closed;

    /**
     * @param ticker nanoseconds that never go backward; all limits are measured by it
     */
    public Guard(LongSupplier ticker) {
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.workers = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS,
            new SynchronousQueue<>(), new Workers());
    }

    /**
     * Makes the calls one after another.
     *
     * @param whole after which this returns, whatever the calls do
     * @param grace how long an interrupted call may take to give way before its thread is given up
     * @param cameBack told the index of a call that had been given up as stuck, if it ends after all; on its thread
     * @return one outcome for each call, in their order
     */
    public <T> List<Outcome<T>> run(List<Call<T>> calls, Duration whole, Duration grace, IntConsumer cameBack) {
        return new Series<>(calls, ticker, workers, whole.toNanos(), grace.toNanos(), cameBack, () -> closed).run();
    }

    /** Interrupts what still runs, and calls nothing any more. */
    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
    }

    /** Daemons, so that a call that hangs for ever does not keep the process alive. */
    private static final class Workers implements java.util.concurrent.ThreadFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "dorsal-guard-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(Guard.class.getClassLoader());
            return thread;
        }
    }
}
