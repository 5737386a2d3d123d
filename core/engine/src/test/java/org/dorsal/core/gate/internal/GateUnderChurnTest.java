package org.dorsal.core.gate.internal;

import static org.dorsal.core.given.Given.NOW;
import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.finding;
import static org.dorsal.core.given.Given.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.catalogue.internal.LiveCatalogue;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.ManualTicker;
import org.dorsal.core.guard.internal.Guard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Four threads install, start, stop and uninstall bundles with checks of every temper, and ask for permits in between.
 * What a model of the same moves forbids must never be permitted.
 */
class GateUnderChurnTest {
    private static final int THREADS = 4;
    private static final int ROUNDS_EACH = 10_000;
    private static final int BUNDLES = 5;
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final String REQUIRED = "check0";
    private static final Variant EXERCISE = variant("exercise", Demand.GENTLE_MOVEMENT);

    /** What the check of a bundle does; only of the first a permit may come. */
    private enum Temper { SOUND, CLOSES, THROWS, NULL, HANGS, STUCK }

    private enum State { ABSENT, INSTALLED, STARTED }

    private record Moved(State state, Temper temper) {
        boolean forbids(boolean required) {
            return state == State.INSTALLED || state == State.STARTED && temper != Temper.SOUND
                || state == State.ABSENT && required;
        }
    }

    private final long seed = Long.getLong("dorsal.seed", System.nanoTime());
    private final ManualTicker ticker = new ManualTicker();
    private final Guard guard = new Guard(ticker);
    private final Quarantine quarantine = new Quarantine();
    private final Gate gate = new GuardedGate(guard, () -> DEADLINE, quarantine, Clock.fixed(NOW, ZoneOffset.UTC), ticker);
    private final LiveCatalogue catalogue = new LiveCatalogue(Set.of(REQUIRED), ticker);
    private final Map<Integer, Moved> moves = new TreeMap<>();
    private final Map<Long, Boolean> forbidden = new ConcurrentHashMap<>(Map.of(1L, true));
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger permits = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger indeterminate = new AtomicInteger();

    @AfterEach
    void release() {
        released.countDown();
        guard.close();
    }

    @Test
    void whileChecksComeGoHangAndFailNothingForbiddenIsPermitted() throws Exception {
        System.out.println("GateUnderChurnTest: repeat with -Ddorsal.seed=" + seed);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(moverAndAsker(new Random(seed + i))));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.printf("GateUnderChurnTest: %d generations, %d permits, %d indeterminate%n",
            catalogue.current().generation(), permits.get(), indeterminate.get());
        assertEquals(0, wrong.get(), () -> "permits that the model forbids, seed " + seed);
        assertTrue(permits.get() > 100, "the moves leave room for permits");
        assertTrue(indeterminate.get() > 100, "the moves include failures");
    }

    private Callable<Void> moverAndAsker(Random random) {
        return () -> {
            for (int i = 0; i < ROUNDS_EACH; i++) {
                if (random.nextInt(3) == 0) {
                    move(random);
                } else {
                    judge(gate.assess(catalogue.current(), Map.of(), NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of()));
                }
            }
            return null;
        };
    }

    private void judge(Assessment assessment) {
        if (!assessment.isDeterminate()) {
            indeterminate.incrementAndGet();
        }
        if (assessment.permits(EXERCISE)) {
            permits.incrementAndGet();
            if (forbidden.get(assessment.generation())) {
                wrong.incrementAndGet();
            }
        }
    }

    /** The model is told of a generation before anybody can see it. */
    private void move(Random random) {
        synchronized (moves) {
            int bundle = random.nextInt(BUNDLES);
            Moved moved = new Moved(state(random), temper(random));
            Map<Integer, Moved> next = new TreeMap<>(moves);
            next.put(bundle, moved);
            long generation = catalogue.current().generation();
            forbidden.put(generation + 1, forbids(next));
            if (moved.state() == State.STARTED) {
                quarantine.forget("bundle" + bundle);
            }
            if (moved.state() == State.ABSENT) {
                catalogue.remove(bundle);
            } else {
                catalogue.put(contribution(bundle, moved).contribution());
            }
            if (catalogue.current().generation() > generation) {
                moves.put(bundle, moved);
            }
        }
    }

    private static boolean forbids(Map<Integer, Moved> all) {
        if (!all.containsKey(0)) {
            return true;
        }
        return all.entrySet().stream().anyMatch(e -> e.getValue().forbids(e.getKey() == 0));
    }

    private ContributionDraft contribution(int bundle, Moved moved) {
        ContributionDraft draft = new ContributionDraft(bundle, bundle("bundle" + bundle), Set.of("check" + bundle));
        return moved.state() == State.STARTED
            ? draft.add(ACheck.called("check" + bundle).judging(evidence -> judge(moved.temper(), evidence)).installed()) : draft;
    }

    private List<Finding> judge(Temper temper, Evidence evidence) {
        switch (temper) {
            case CLOSES: return List.of(finding("closes", Level.CONSULT));
            case THROWS: throw new IllegalStateException("no");
            case NULL: return null;
            case HANGS: return hang();
            case STUCK: return hangWhateverComes();
            default: return List.of();
        }
    }

    private List<Finding> hang() {
        ticker.advance(DEADLINE);
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new ArrayList<>();
    }

    private List<Finding> hangWhateverComes() {
        ticker.advance(DEADLINE);
        while (true) {
            try {
                released.await();
                return List.of();
            } catch (InterruptedException ignored) {
                ticker.advance(DEADLINE);
            }
        }
    }

    private static State state(Random random) {
        return random.nextInt(10) < 8 ? State.STARTED : random.nextBoolean() ? State.INSTALLED : State.ABSENT;
    }

    private static Temper temper(Random random) {
        int roll = random.nextInt(1000);
        if (roll < 850) {
            return Temper.SOUND;
        }
        return roll < 985 ? List.of(Temper.CLOSES, Temper.THROWS, Temper.NULL).get(roll % 3) : roll < 998 ? Temper.HANGS : Temper.STUCK;
    }
}
