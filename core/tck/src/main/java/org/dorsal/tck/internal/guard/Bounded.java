package org.dorsal.tck.internal.guard;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a plugin on a thread that is given up when it does not come back. */
public final class Bounded {
    /** The beginning of the names of our threads. */
    public static final String THREADS = "dorsal-tck-";
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private Bounded() {
    }

    /** @throws Failure when the call throws, whatever it is, or does not come back in time */
    public static <T> T call(String what, Duration longest, Callable<T> call) throws Failure {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = thread(what, task);
        thread.start();
        Patience patience = new Patience(thread, longest);
        try {
            while (!patience.isOver()) {
                try {
                    return task.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    continue;
                }
            }
            thread.interrupt();
            join(thread);
            throw new Failure(longest);
        } catch (ExecutionException e) {
            throw new Failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(e);
        }
    }

    /** A daemon, so that it keeps no process alive. */
    public static Thread thread(String what, Runnable work) {
        Thread thread = new Thread(work, THREADS + what);
        thread.setDaemon(true);
        return thread;
    }

    /** Waits a little for its end; whether it has come. */
    public static boolean join(Thread thread) {
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
