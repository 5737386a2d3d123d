package org.dorsal.core.guard.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Calls made one after another on one worker, while the thread that wants the outcomes keeps watch. A worker that does
 * not come back is given up, and another goes on with the calls that are left.
 */
final class Series<T> {
    /** The watch looks at the ticker at least so often: the ticker decides, the wait is only a hint. */
    private static final long LOOK_AGAIN_MILLIS = 10;
    private static final int NONE = -1;
    /** Less than this part of the grace is no time to answer in: it would be cut off for what others took. */
    private static final int LEAST_PART = 10;

    private final List<Call<T>> calls;
    private final List<Outcome<T>> outcomes;
    private final LongSupplier ticker;
    private final Executor workers;
    private final long whole;
    private final long grace;
    private final IntConsumer cameBack;
    private final BooleanSupplier closed;

    private long begun;
    private int next;
    private int running = NONE;
    private long runningSince;
    private long allowed;
    private boolean interrupted;
    private long interruptedAt;
    private Thread worker;
    /** Counts the workers given up; one that comes back late finds that its shift is over. */
    private int shift;

    Series(List<Call<T>> calls, LongSupplier ticker, Executor workers, long whole, long grace, IntConsumer cameBack,
            BooleanSupplier closed) {
        this.closed = closed;
        this.calls = List.copyOf(calls);
        this.outcomes = new ArrayList<>(Collections.nCopies(calls.size(), Outcome.<T>without(Outcome.Kind.NOT_CALLED)));
        this.ticker = ticker;
        this.workers = workers;
        this.whole = whole;
        this.grace = grace;
        this.cameBack = cameBack;
    }

    synchronized List<Outcome<T>> run() {
        begun = ticker.getAsLong();
        boolean callerInterrupted = false;
        hire();
        while (!isOver()) {
            try {
                wait(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                callerInterrupted = true;
            }
            watch(ticker.getAsLong());
        }
        if (callerInterrupted) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(outcomes);
    }

    private boolean isOver() {
        return running == NONE && next == calls.size();
    }

    private void hire() {
        if (isOver()) {
            return;
        }
        int myShift = shift;
        try {
            workers.execute(() -> work(myShift));
        } catch (RuntimeException | OutOfMemoryError noThread) {
            callNoMore();
        }
    }

    private void watch(long now) {
        if (isOver()) {
            return;
        }
        if (now - begun >= whole) {
            giveUpWorker();
            callNoMore();
        } else if (running != NONE && interrupted && now - interruptedAt >= grace) {
            giveUpWorker();
            hire();
        } else if (running != NONE && !interrupted && now - runningSince >= allowed) {
            interrupted = true;
            interruptedAt = now;
            worker.interrupt();
        }
    }

    private void giveUpWorker() {
        shift++;
        if (running != NONE) {
            outcomes.set(running, Outcome.without(Outcome.Kind.STUCK));
            running = NONE;
        }
    }

    private void callNoMore() {
        next = calls.size();
    }

    private void work(int myShift) {
        for (int call = take(myShift); call != NONE; call = take(myShift)) {
            put(myShift, call, make(calls.get(call)));
        }
    }

    private synchronized int take(int myShift) {
        if (myShift != shift || next == calls.size()) {
            return NONE;
        }
        if (closed.getAsBoolean()) {
            return noMore();
        }
        long now = ticker.getAsLong();
        long remaining = whole - (now - begun);
        long share = Math.min(calls.get(next).share().applyAsLong(remaining), remaining - grace);
        if (share <= grace / LEAST_PART) {
            return noMore();
        }
        running = next++;
        runningSince = now;
        allowed = share;
        interrupted = false;
        worker = Thread.currentThread();
        return running;
    }

    private int noMore() {
        callNoMore();
        notifyAll();
        return NONE;
    }

    private void put(int myShift, int call, Outcome<T> outcome) {
        if (!accept(myShift, call, outcome)) {
            cameBack.accept(call);
        }
    }

    private synchronized boolean accept(int myShift, int call, Outcome<T> outcome) {
        // An interrupt meant for this call must not reach the next one.
        Thread.interrupted();
        if (myShift != shift) {
            return false;
        }
        outcomes.set(call, interrupted ? Outcome.without(Outcome.Kind.CUT_OFF) : outcome);
        running = NONE;
        if (isOver()) {
            notifyAll();
        }
        return true;
    }

    private static <T> Outcome<T> make(Call<T> call) {
        try {
            return Outcome.returned(call.body().call());
        } catch (Throwable thrown) {
            return Outcome.threw(thrown);
        }
    }
}
