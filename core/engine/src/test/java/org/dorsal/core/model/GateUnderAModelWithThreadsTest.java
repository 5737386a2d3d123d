package org.dorsal.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dorsal.core.guard.internal.Guard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same with real threads: a short form in every build, the whole with {@code -Ddorsal.model=whole}. */
class GateUnderAModelWithThreadsTest {
    private static final boolean WHOLE = "whole".equals(System.getProperty("dorsal.model"));
    private static final int SCHEDULES = WHOLE ? 10_000 : 100;

    private final long seed = Long.getLong("dorsal.seed", System.nanoTime());
    private final VirtualTime time = new VirtualTime();
    private final Guard guard = new Guard(time);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Tally tally = new Tally();

    @AfterEach
    void end() {
        threads.shutdownNow();
        guard.close();
    }

    @Test
    void whileAllHappensAtOnceNothingIsPermittedThatTheModelForbids() throws Exception {
        System.out.println("GateUnderAModelWithThreadsTest: repeat with -Ddorsal.seed=" + seed);
        Random seeds = new Random(seed);
        for (int i = 0; i < SCHEDULES; i++) {
            Crowd crowd = new Crowd(seeds.nextLong(), time, guard, threads, tally);
            for (Future<Void> one : crowd.threads().stream().map(threads::submit).toList()) {
                one.get();
            }
            crowd.end();
            int schedule = i;
            assertEquals(Set.of(), crowd.wrong, () -> "seed " + seed + ", schedule " + schedule);
        }
        System.out.printf("GateUnderAModelWithThreadsTest: %d schedules, %s%n", SCHEDULES, tally);
        assertTrue(tally.steps() > SCHEDULES && tally.renewals() > SCHEDULES / 10, tally::toString);
    }
}
