package org.dorsal.core.guard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dorsal.core.given.ManualTicker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a worker does besides its calls: nothing. */
class SeriesTest {
    private static final long WHOLE = Duration.ofSeconds(1).toNanos();
    private static final long GRACE = Duration.ofMillis(50).toNanos();
    private static final long LEAST = GRACE / 10;

    private final ManualTicker ticker = new ManualTicker();
    private final AtomicInteger looks = new AtomicInteger();
    private final BlockingQueue<Thread> workers = new LinkedBlockingQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private boolean closed;

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void eachCallIsMadeOnceAndThenTheWorkerIsFree() throws Exception {
        run(WHOLE / 4, made::incrementAndGet, made::incrementAndGet);

        workerIsFree();
        assertEquals(2, made.get());
    }

    @Test
    void aWorkerThatComesBackAfterItWasGivenUpMakesNoMoreCalls() throws Exception {
        List<Outcome<Object>> outcomes = run(WHOLE / 4, () -> made.incrementAndGet() + useUpTheWhole(), made::incrementAndGet);
        assertEquals(List.of(Outcome.Kind.STUCK, Outcome.Kind.NOT_CALLED), kinds(outcomes));
        released.countDown();

        workerIsFree();
        assertEquals(1, made.get());
    }

    @Test
    void aWorkerOfAGuardThatIsClosedIsFreeAndMakesNoCall() throws Exception {
        closed = true;
        run(WHOLE / 4, made::incrementAndGet);

        workerIsFree();
        assertEquals(0, made.get());
    }

    @Test
    void aTenthOfTheGraceIsNoTimeToAnswerInAndAnyMoreIs() throws Exception {
        assertEquals(List.of(Outcome.Kind.NOT_CALLED), kinds(run(LEAST, made::incrementAndGet)));
        workerIsFree();
        assertEquals(List.of(Outcome.Kind.RETURNED), kinds(run(LEAST + 1, made::incrementAndGet)));
        workerIsFree();
        assertEquals(1, made.get());
    }

    @Test
    void anInterruptedCallIsNotGivenUpBeforeItsGraceIsOver() {
        ticker.advance(Duration.ofHours(1));

        assertEquals(List.of(Outcome.Kind.CUT_OFF), kinds(run(WHOLE / 4, this::giveWayAfterBeingLookedAtTwice)));
    }

    private void workerIsFree() throws InterruptedException {
        Thread worker = workers.take();
        worker.join(Duration.ofMinutes(1).toMillis());
        assertFalse(worker.isAlive());
    }

    @SafeVarargs
    private List<Outcome<Object>> run(long share, Callable<Object>... bodies) {
        List<Call<Object>> calls = Stream.of(bodies).map(body -> new Call<>(body, remaining -> share)).toList();
        return new Series<>(calls, this::look, this::hire, WHOLE, GRACE, late -> { }, () -> closed).run();
    }

    private long look() {
        looks.incrementAndGet();
        return ticker.getAsLong();
    }

    private void hire(Runnable work) {
        Thread worker = new Thread(work);
        worker.setDaemon(true);
        workers.add(worker);
        worker.start();
    }

    private String useUpTheWhole() {
        ticker.advance(Duration.ofNanos(WHOLE));
        while (true) {
            try {
                released.await();
                return " too late";
            } catch (InterruptedException ignored) {
                // It ignores that.
            }
        }
    }

    private Object giveWayAfterBeingLookedAtTwice() {
        ticker.advance(Duration.ofNanos(WHOLE / 4));
        try {
            released.await();
        } catch (InterruptedException e) {
            int before = looks.get();
            while (looks.get() < before + 2) {
                Thread.onSpinWait();
            }
        }
        return "too late";
    }

    private static List<Outcome.Kind> kinds(List<Outcome<Object>> outcomes) {
        return outcomes.stream().map(Outcome::kind).toList();
    }
}
