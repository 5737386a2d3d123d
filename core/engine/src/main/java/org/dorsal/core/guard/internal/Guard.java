package org.dorsal.core.guard.internal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
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
    /** Far more than people on one installation; a call that begins series through threads of its own ends here. */
    private static final int MOST_WORKERS = 64;

    private final LongSupplier ticker;
    private final ThreadPoolExecutor workers;
    private volatile boolean closed;

    /**
     * @param ticker nanoseconds that never go backward; all limits are measured by it
     */
    public Guard(LongSupplier ticker) {
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.workers = new ThreadPoolExecutor(0, MOST_WORKERS, IDLE_SECONDS, TimeUnit.SECONDS,
            new SynchronousQueue<>(), new Workers());
    }

    /**
     * Makes the calls one after another.
     *
     * @param whole after which this returns, whatever the calls do
     * @param grace how long an interrupted call may take to give way before its thread is given up
     * @param cameBack told the index of a call that had been given up as stuck, if it ends after all; on its thread
     * @return one outcome for each call, in their order; {@link Outcome.Kind#NOT_CALLED} for all where too many threads are
     *     out already
     * @throws IllegalStateException when a call begins a series of its own, which might go on without end
     */
    public <T> List<Outcome<T>> run(List<Call<T>> calls, Duration whole, Duration grace, IntConsumer cameBack) {
        if (Thread.currentThread() instanceof Worker) {
            throw new IllegalStateException("a call may not begin a series of calls");
        }
        return new Series<>(calls, ticker, workers, whole.toNanos(), grace.toNanos(), cameBack, () -> closed).run();
    }

    /** Interrupts what still runs, and calls nothing any more. */
    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
    }

    /** A daemon, so that a call that hangs for ever does not keep the process alive. */
    private static final class Worker extends Thread {
        Worker(Runnable work, int number) {
            super(work, "dorsal-guard-" + number);
            setDaemon(true);
            setContextClassLoader(Guard.class.getClassLoader());
        }
    }

    private static final class Workers implements ThreadFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable work) {
            return new Worker(work, count.incrementAndGet());
        }
    }
}
