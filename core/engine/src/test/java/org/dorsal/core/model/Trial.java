package org.dorsal.core.model;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.dorsal.core.guard.internal.Guard;

/** Lives through schedules, by several threads that have nothing to do with each other. */
final class Trial {
    private static final int THREADS = 2;

    private final Tally tally = new Tally();

    Tally tally() {
        return tally;
    }

    /** Requires that nothing goes wrong in so many schedules. */
    void requireRight(long count, LongFunction<Schedule> numbered) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> parts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                parts.add(threads.submit(part(i, count, numbered)));
            }
            for (Future<Void> part : parts) {
                part.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Void> part(int first, long count, LongFunction<Schedule> numbered) {
        return () -> {
            VirtualTime time = new VirtualTime();
            try (Guard guard = new Guard(time)) {
                for (long number = first; number < count; number += THREADS) {
                    requireRight(number, numbered.apply(number), time, guard);
                }
            }
            return null;
        };
    }

    private void requireRight(long number, Schedule schedule, VirtualTime time, Guard guard) {
        List<String> wrong = wrongIn(schedule, time, guard);
        if (!wrong.isEmpty()) {
            Schedule least = schedule.shrunk(fewer -> !wrongIn(fewer, time, guard).isEmpty());
            fail("schedule " + number + ": " + wrong + " in " + least + "\nshrunk from " + schedule);
        }
    }

    private List<String> wrongIn(Schedule schedule, VirtualTime time, Guard guard) {
        World world = new World(schedule.setup(), time, guard, tally);
        try {
            for (Move move : schedule.moves()) {
                List<String> wrong = world.happens(move);
                if (!wrong.isEmpty()) {
                    return List.copyOf(wrong);
                }
            }
            return List.of();
        } finally {
            world.end();
        }
    }
}
