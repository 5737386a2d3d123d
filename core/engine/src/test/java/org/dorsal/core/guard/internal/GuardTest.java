package org.dorsal.core.guard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dorsal.core.given.ManualTicker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final Duration WHOLE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofMillis(50);

    private final ManualTicker ticker = new ManualTicker();
    private final Guard guard = new Guard(ticker);
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicLong share = new AtomicLong();
    private final CompletableFuture<Integer> cameBack = new CompletableFuture<>();

    @BeforeEach
    void tickersBeginAnywhere() {
        ticker.advance(Duration.ofHours(1));
    }

    @AfterEach
    void release() {
        released.countDown();
        guard.close();
    }

    @Test
    void callsAreMadeInOrderOnOneThreadThatIsNotTheCallers() {
        List<Outcome<Object>> outcomes = run(Thread::currentThread, Thread::currentThread, Thread::currentThread);
        assertEquals(1, outcomes.stream().map(Outcome::value).distinct().count());
        assertNotEquals(Thread.currentThread(), outcomes.get(0).value().orElseThrow());
    }

    @Test
    void aSeriesWithoutCallsHasNoOutcomes() {
        assertEquals(List.of(), run());
    }

    @Test
    void aCallKeepsNoProcessAliveThoughItsCallerDoes() throws Exception {
        CompletableFuture<Outcome<Object>> outcome = new CompletableFuture<>();
        Thread caller = new Thread(() -> outcome.complete(run(() -> Thread.currentThread().isDaemon()).get(0)));
        caller.setDaemon(false);
        caller.start();

        assertEquals(true, outcome.get(1, TimeUnit.MINUTES).value().orElseThrow());
    }

    @Test
    void aCallSeesTheClassesOfTheEngineWhoeverCalls() {
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new ClassLoader(null) { });
        try {
            Object seen = run(() -> Thread.currentThread().getContextClassLoader()).get(0).value().orElseThrow();
            assertEquals(Guard.class.getClassLoader(), seen);
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }

    @Test
    void whatACallThrowsStaysItsOwn() {
        List<Outcome<Object>> outcomes = run(() -> "before", this::recurse, () -> "after");
        assertEquals(List.of(Outcome.Kind.RETURNED, Outcome.Kind.THREW, Outcome.Kind.RETURNED), kinds(outcomes));
        assertEquals(StackOverflowError.class, outcomes.get(1).thrown().orElseThrow().getClass());
    }

    @Test
    void aCallThatBeginsASeriesOfItsOwnIsTurnedAway() {
        Outcome<Object> outcome = run(() -> run(() -> "inner")).get(0);

        assertEquals(Outcome.Kind.THREW, outcome.kind());
        assertEquals(IllegalStateException.class, outcome.thrown().orElseThrow().getClass());
    }

    @Test
    void callsThatBeginSeriesThroughThreadsOfTheirOwnComeToAnEnd() throws Exception {
        AtomicInteger depth = new AtomicInteger();
        Outcome<Object> outcome = run(() -> deeper(depth)).get(0);

        assertEquals("no thread is left", outcome.value().orElseThrow());
        assertTrue(depth.get() <= 64, () -> depth + " deep");
    }

    /** What it comes to where nothing is called any more. */
    private Object deeper(AtomicInteger depth) throws Exception {
        depth.incrementAndGet();
        CompletableFuture<Outcome<Object>> inner = new CompletableFuture<>();
        Thread own = new Thread(() -> inner.complete(run(() -> deeper(depth)).get(0)));
        own.setDaemon(true);
        own.start();
        Outcome<Object> outcome = inner.get();
        return outcome.kind() == Outcome.Kind.NOT_CALLED ? "no thread is left" : outcome.value().orElseThrow();
    }

    @Test
    void nullIsNoValue() {
        assertTrue(run(() -> null).get(0).value().isEmpty());
    }

    @Test
    void aCallThatHangsIsCutOffAndTheRestStillMade() {
        List<Outcome<Object>> outcomes = run(() -> "before", this::hangUntilInterrupted, () -> "after");
        assertEquals(List.of(Outcome.Kind.RETURNED, Outcome.Kind.CUT_OFF, Outcome.Kind.RETURNED), kinds(outcomes));
    }

    @Test
    void anInterruptDoesNotReachTheNextCall() {
        List<Outcome<Object>> outcomes = run(this::overrunWithoutNoticing, () -> Thread.currentThread().isInterrupted());
        assertEquals(Outcome.Kind.CUT_OFF, outcomes.get(0).kind());
        assertEquals(false, outcomes.get(1).value().orElseThrow());
    }

    @Test
    void aThreadThatIgnoresInterruptsIsGivenUpAndAnotherGoesOn() {
        List<Outcome<Object>> outcomes = run(Thread::currentThread, this::ignoreInterrupts, Thread::currentThread);
        assertEquals(List.of(Outcome.Kind.RETURNED, Outcome.Kind.STUCK, Outcome.Kind.RETURNED), kinds(outcomes));
        assertNotEquals(outcomes.get(0).value(), outcomes.get(2).value());
        assertFalse(cameBack.isDone());
    }

    @Test
    void aThreadGivenUpSaysWhenItComesBack() throws Exception {
        run(() -> "before", this::ignoreInterrupts);
        released.countDown();
        assertEquals(1, cameBack.get(1, TimeUnit.MINUTES));
    }

    @Test
    void callsForWhichNoTimeIsLeftAreNotMade() {
        List<Outcome<Object>> outcomes = run(() -> "before", this::useUpTheWhole, () -> "after");
        assertEquals(List.of(Outcome.Kind.RETURNED, Outcome.Kind.STUCK, Outcome.Kind.NOT_CALLED), kinds(outcomes));
    }

    @Test
    void onesThatHangOneAfterAnotherLeaveTimeForThoseBehindThem() {
        Callable<Object> hang = this::hangUntilInterrupted;
        List<Outcome<Object>> outcomes = run(hang, hang, hang, hang, hang, hang, () -> "after");
        assertEquals(Outcome.Kind.RETURNED, outcomes.get(6).kind());
    }

    @Test
    void anInterruptOfTheCallerWaitsUntilTheOutcomesAreIn() {
        Thread.currentThread().interrupt();
        List<Outcome<Object>> outcomes = run(() -> "done");
        assertTrue(Thread.interrupted());
        assertEquals(Outcome.Kind.RETURNED, outcomes.get(0).kind());
    }

    @Test
    void aClosedGuardCallsNothing() {
        guard.close();
        assertEquals(List.of(Outcome.Kind.NOT_CALLED), kinds(run(() -> "done")));
    }

    @Test
    void aGuardThatIsClosedMeanwhileCallsNothingAnyMore() {
        List<Outcome<Object>> outcomes = run(() -> {
            guard.close();
            return "closing";
        }, () -> "after");
        assertEquals(Outcome.Kind.NOT_CALLED, outcomes.get(1).kind());
    }

    @Test
    void whatStillRunsWhenAGuardIsClosedIsInterrupted() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<Outcome<Object>> outcome = new CompletableFuture<>();
        Thread other = new Thread(() -> outcome.complete(run(() -> {
            running.countDown();
            released.await();
            return "went on";
        }).get(0)));
        other.start();
        running.await();
        guard.close();

        assertEquals(InterruptedException.class, outcome.get(1, TimeUnit.MINUTES).thrown().orElseThrow().getClass());
    }

    @Test
    void aCallForWhichNextToNoTimeIsLeftIsNotMade() {
        List<Outcome<Object>> outcomes = run(this::useAllButAMoment, () -> "after");
        assertEquals(List.of(Outcome.Kind.CUT_OFF, Outcome.Kind.NOT_CALLED), kinds(outcomes));
    }

    @Test
    void aSeriesThatHangsDoesNotHoldUpAnother() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        AtomicReference<List<Outcome<Object>>> slow = new AtomicReference<>();
        Thread other = new Thread(() -> slow.set(run(() -> {
            hanging.countDown();
            released.await();
            return "late";
        })));
        other.start();
        hanging.await();
        assertEquals(List.of(Outcome.Kind.RETURNED), kinds(run(() -> "quick")));
        released.countDown();
        other.join();
        assertEquals("late", slow.get().get(0).value().orElseThrow());
    }

    @SafeVarargs
    private List<Outcome<Object>> run(Callable<Object>... bodies) {
        List<Call<Object>> calls = Stream.of(bodies).map(body -> new Call<>(body, this::quarter)).toList();
        return guard.run(calls, WHOLE, GRACE, cameBack::complete);
    }

    private long quarter(long remaining) {
        share.set(remaining / 4);
        return remaining / 4;
    }

    private static List<Outcome.Kind> kinds(List<Outcome<Object>> outcomes) {
        return outcomes.stream().map(Outcome::kind).toList();
    }

    private Object recurse() {
        return recurse() + " again";
    }

    /** Uses exactly the share it has, as the ticker of the test does not run by itself. */
    private Object hangUntilInterrupted() throws InterruptedException {
        ticker.advance(Duration.ofNanos(share.get()));
        released.await();
        return "too late";
    }

    private Object overrunWithoutNoticing() {
        ticker.advance(Duration.ofNanos(share.get()));
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return "too late";
    }

    private Object ignoreInterrupts() {
        ticker.advance(Duration.ofNanos(share.get()));
        return waitWhateverComes(GRACE);
    }

    private Object useUpTheWhole() {
        ticker.advance(WHOLE);
        return waitWhateverComes(Duration.ZERO);
    }

    private Object useAllButAMoment() throws InterruptedException {
        ticker.advance(WHOLE.minus(GRACE).minusNanos(1));
        released.await();
        return "too late";
    }

    private Object waitWhateverComes(Duration passingWhenInterrupted) {
        while (true) {
            try {
                released.await();
                return "too late";
            } catch (InterruptedException ignored) {
                ticker.advance(passingWhenInterrupted);
            }
        }
    }
}
