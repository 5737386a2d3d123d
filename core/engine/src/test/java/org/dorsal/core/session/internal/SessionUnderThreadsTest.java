package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.engine.internal.PersonServices;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.internal.Gate;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.ManualClock;
import org.dorsal.core.given.ManualTicker;
import org.dorsal.core.given.MemoryJournal;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.session.SessionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One thread looks, one presses keys, one changes what is installed, one halts, reports and ends; all at once, in many
 * short lives of a session.
 */
class SessionUnderThreadsTest {
    private static final int SCHEDULES = 2000;
    private static final int AT_MOST = 10 * SCHEDULES;
    /** How often what the schedules are for must have been seen: luck decides how many of them that takes. */
    private static final int SIGHTINGS = 500;
    private static final int MOVES = 20;

    private final long seed = Long.getLong("dorsal.seed", System.nanoTime());
    private final Catalogue installed = new Platform().with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity()).current();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger stepsAfterAChange = new AtomicInteger();
    private final AtomicInteger looksWhileHalted = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void noStepIsShownWithoutAPermitForWhatIsInstalledNorAfterAHalt() throws Exception {
        System.out.println("SessionUnderThreadsTest: repeat with -Ddorsal.seed=" + seed);
        int schedule = 0;
        while (schedule < SCHEDULES || schedule < AT_MOST && !isSeenEnough()) {
            live(schedule++);
        }
        System.out.printf("SessionUnderThreadsTest: %d schedules, %d steps, %d of them after a change, %d looks while halted%n",
            schedule, steps.get(), stepsAfterAChange.get(), looksWhileHalted.get());
        assertTrue(isSeenEnough(), "permits were renewed, and somebody looked while halted");
    }

    private boolean isSeenEnough() {
        return stepsAfterAChange.get() >= SIGHTINGS && looksWhileHalted.get() >= SIGHTINGS;
    }

    private void live(int schedule) throws Exception {
        Life life = new Life(new Random(seed + schedule).nextLong());
        List<Future<Void>> running = new ArrayList<>();
        for (Callable<Void> thread : List.<Callable<Void>>of(life::look, life::press, life::change, life::halt)) {
            running.add(threads.submit(thread));
        }
        for (Future<Void> one : running) {
            one.get();
        }
        assertEquals(List.of(), List.copyOf(life.wrong), () -> "seed " + seed + ", schedule " + schedule);
    }

    /** A session and all that happens to it. */
    private final class Life implements Catalogues, Gate {
        final Set<String> wrong = ConcurrentHashMap.newKeySet();
        private final long luck;
        private final ManualTicker ticker = new ManualTicker();
        private final CyclicBarrier together = new CyclicBarrier(4);
        private final Set<Long> permitted = ConcurrentHashMap.newKeySet();
        /** Odd from the return of a halt until what arose is about to be said. */
        private final AtomicInteger haltings = new AtomicInteger();
        private volatile Catalogue catalogue = installed;
        private final Session session;

        Life(long luck) {
            this.luck = luck;
            PersonServices services = PersonServices.of(this, this, new MemoryJournal(), (pack, fact) -> java.util.Optional.empty(),
                new ManualClock(), ticker, threads);
            session = services.sessions().begin(services.screenings().attest(ANNA, Map.of(), Unanswered.NO),
                SessionRequest.of(ANNA, "cat-cow"));
        }

        Void look() throws Exception {
            Random random = begin(1);
            for (int i = 0; i < 4 * MOVES; i++) {
                long before = catalogue.generation();
                int halted = haltings.get();
                SessionView view = session.view();
                boolean haltedAllAlong = halted % 2 == 1 && halted == haltings.get();
                looksWhileHalted.addAndGet(haltedAllAlong ? 1 : 0);
                if (view.cue().isPresent()) {
                    judge(before, catalogue.generation(), haltedAllAlong);
                }
                if (random.nextInt(4) == 0) {
                    ticker.advance(Duration.ofMillis(random.nextInt(1500)));
                }
            }
            return null;
        }

        /** The session saw one of the catalogues that were in force while it was looked at. */
        private void judge(long before, long after, boolean haltedAllAlong) {
            steps.incrementAndGet();
            stepsAfterAChange.addAndGet(before > installed.generation() ? 1 : 0);
            if (haltedAllAlong) {
                wrong.add("a step after a halt");
            }
            if (LongStream.rangeClosed(before, after).noneMatch(permitted::contains)) {
                wrong.add("a step under generation " + before + " to " + after + ", permitted were " + permitted);
            }
        }

        Void press() throws Exception {
            Random random = begin(2);
            List<Runnable> keys = List.of(session::pause, session::resume, session::resume, session::next, session::back);
            for (int i = 0; i < MOVES; i++) {
                keys.get(random.nextInt(keys.size())).run();
            }
            return null;
        }

        Void change() throws Exception {
            Random random = begin(3);
            for (int i = 0; i < MOVES / 2; i++) {
                Catalogue was = catalogue;
                catalogue = new Catalogue(was.generation() + 1, was.activities(), was.programs(), was.facts(), was.questions(),
                    was.lessons(), was.checks(), was.expected(), was.problems());
                spin(random);
            }
            return null;
        }

        Void halt() throws Exception {
            Random random = begin(4);
            for (int i = 0; i < MOVES / 4; i++) {
                spin(random);
                session.halt();
                haltings.incrementAndGet();
                spin(random);
                haltings.incrementAndGet();
                said(random.nextInt(12));
            }
            return null;
        }

        private void said(int choice) {
            try {
                switch (choice) {
                    case 0: session.quit(); break;
                    case 1: session.report(Map.of()); break;
                    default: session.report(Map.of("session_event", Answer.given(FactValue.of(Set.of("pop")), Given.NOW)));
                }
                session.finish(1, Relief.ALL);
            } catch (IllegalStateException e) {
                // It stood otherwise; that is what this thread is for.
                Thread.onSpinWait();
            }
        }

        private Random begin(int who) throws Exception {
            together.await();
            return new Random(luck + who);
        }

        private void spin(Random random) {
            for (int i = random.nextInt(3000); i > 0; i--) {
                Thread.onSpinWait();
            }
        }

        @Override
        public Catalogue current() {
            return catalogue;
        }

        @Override
        public Catalogue settled() {
            return catalogue;
        }

        /** Of most generations it permits everything; of some it misses a check, and of a few it closes all. */
        @Override
        public Assessment assess(Catalogue asked, Map<String, Answer> answers, Instant time, Phase phase, Set<Phase> phases,
                List<Found> held) {
            long generation = asked.generation();
            if (phase == Phase.DURING) {
                Level level = answers.containsKey("session_event") ? Level.SELF_CARE : Level.CONSULT;
                return new Assessment(generation, time, List.of(found(level)), Set.of(), List.of());
            }
            int fate = generation == installed.generation() ? 9 : new Random(luck + generation).nextInt(30);
            if (fate == 0) {
                return new Assessment(generation, time, List.of(found(Level.CONSULT)), Set.of(), List.of());
            }
            if (fate <= 5) {
                return new Assessment(generation, time, List.of(), Set.of(),
                    List.of(new Indeterminate("check", "bundle", Indeterminate.Cause.MISSING, "")));
            }
            permitted.add(generation);
            return new Assessment(generation, time, held, Set.of(), List.of());
        }

        @Override
        public Gate again() {
            return this;
        }

        @Override
        public void prepare(Catalogue asked) {
            throw new UnsupportedOperationException("nothing to prepare");
        }

        private Found found(Level level) {
            return new Found("check", "pack", Given.finding("found", level));
        }
    }
}
