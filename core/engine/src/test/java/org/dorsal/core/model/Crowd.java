package org.dorsal.core.model;

import static org.dorsal.core.given.Platform.ANNA;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.model.Installed.Pack;
import org.dorsal.core.model.Installed.Presence;
import org.dorsal.core.screening.InvalidFactsException;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.SessionUnderWayException;
import org.dorsal.core.session.UnknownActivityException;

/**
 * One thread changes what is installed, one answers and asks for permits, one looks at the session and presses keys; all at
 * once, while the session is reassessed by others. The reference is told of each generation before anybody can see it.
 */
final class Crowd {
    private static final int REQUESTS = 4;
    /** How many looks may pass between two moves, and between two requests. */
    private static final int LOOKS_BETWEEN_MOVES = 6;
    private static final int LOOKS_BETWEEN_REQUESTS = 40;
    private static final int PATIENCE = 500;
    private static final Map<String, Set<Demand>> OFFERED =
        Map.of(World.GENTLE, Set.of(Demand.GENTLE_MOVEMENT), World.ADJUST, Set.of(Demand.SELF_ADJUSTMENT));

    /** A session begun, and what was told before it. */
    private record Led(Session session, String variant, Set<Demand> demands, Map<String, Told> told, long since) {
    }

    final Set<String> wrong = ConcurrentHashMap.newKeySet();
    private final long luck;
    private final VirtualTime time;
    private final Tally tally;
    private final CyclicBarrier together = new CyclicBarrier(3);
    private final Map<Long, Installed> byGeneration = new ConcurrentHashMap<>();
    private final Machine machine;
    private volatile Installed installed;
    private volatile boolean asking = true;
    /** Counted by the thread that looks. */
    private volatile long looks;
    private volatile Optional<Led> led = Optional.empty();

    Crowd(long luck, VirtualTime time, Guard guard, Executor executor, Tally tally) {
        this.luck = luck;
        this.time = time;
        this.tally = tally;
        Random random = new Random(luck);
        Setup setup = Setup.any(random);
        Installed start = setup.installed().with(OFFERED);
        for (int i = 0; i < Move.PACKS; i++) {
            start = random.nextInt(3) > 0 ? start.with(i, start.packs().get(i).with(Presence.STARTED)) : start;
        }
        this.installed = start;
        this.machine = new Machine(setup.required(), guard, time, executor, () -> time.pass(Machine.DEADLINE), (pack, temper) -> { });
        machine.bring(start);
        byGeneration.put(generation(), start);
    }

    List<Callable<Void>> threads() {
        return List.of(this::move, this::ask, this::look);
    }

    void end() {
        machine.end();
    }

    private Void move() throws Exception {
        Random random = begin(1);
        while (asking) {
            change(Move.any(random));
            awaitLooks(random.nextInt(LOOKS_BETWEEN_MOVES));
        }
        return null;
    }

    private void awaitLooks(int count) {
        long enough = looks + count;
        while (asking && looks < enough) {
            Thread.yield();
        }
    }

    private void change(Move move) {
        Pack pack = installed.packs().get(move.pack());
        switch (move.what()) {
            case INSTALL: bring(move.pack(), pack.with(Presence.INSTALLED)); break;
            case ARRIVE: bring(move.pack(), pack.with(Presence.ARRIVING)); break;
            case UNINSTALL: bring(move.pack(), pack.with(Presence.ABSENT)); break;
            case ACTIVITY_GETS_HARDER: offer(installed.with(World.GENTLE, Set.of(Demand.GENTLE_MOVEMENT, Demand.KNEELING))); break;
            case ACTIVITY_COMES: offer(installed.with(OFFERED)); break;
            case TURN: bring(move.pack(), pack.with(Presence.STARTED).with(move.temper())); break;
            default: bring(move.pack(), pack.with(Presence.STARTED).with(Temper.SOUND));
        }
    }

    private void bring(int number, Pack pack) {
        if (pack.presence() == Presence.STARTED || pack.presence() != installed.packs().get(number).presence()) {
            become(installed.with(number, pack));
            machine.bring(number, pack);
        }
    }

    private void offer(Installed next) {
        become(next);
        machine.offer(next.demands());
    }

    private void become(Installed next) {
        byGeneration.put(generation() + 1, next);
        installed = next;
    }

    private Void ask() throws Exception {
        Random random = begin(2);
        try {
            for (int i = 0; i < REQUESTS; i++) {
                answerAndRequest(random);
                awaitLooks(random.nextInt(LOOKS_BETWEEN_REQUESTS));
            }
        } finally {
            asking = false;
        }
        return null;
    }

    private void answerAndRequest(Random random) {
        Map<String, Told> told = new HashMap<>();
        Map<String, FactValue> given = new HashMap<>();
        Installed now = installed;
        now.packs().stream().map(Pack::fact).filter(now::isDefined).forEach(fact -> {
            boolean so = random.nextInt(8) == 0;
            told.put(fact, so ? Told.YES : Told.NO);
            given.put(fact, so ? FactValue.YES : FactValue.NO);
        });
        led.ifPresent(l -> l.session().quit());
        try {
            request(machine.services.screenings().attest(ANNA, given, Unanswered.ASK), told, random.nextInt(4) == 0 ? World.ADJUST : World.GENTLE);
        } catch (InvalidFactsException e) {
            // What was to be answered has just gone.
            tally.busy();
        }
    }

    private void request(Verdict verdict, Map<String, Told> told, String variant) {
        Installed judged = byGeneration.get(verdict.assessment().generation());
        OFFERED.keySet().forEach(id -> {
            boolean open = verdict.open().getOrDefault(Machine.ACTIVITY, List.of()).contains(id);
            tally.verdict(open);
            if (open && !permits(judged, told, id, Set.of())) {
                wrong.add("the verdict on " + id + " is open, and must not be, under " + judged + ", told " + told);
            }
        });
        long before = generation();
        try {
            Session session = machine.services.sessions().begin(verdict, new SessionRequest(ANNA, Machine.ACTIVITY, Optional.of(variant),
                Optional.empty(), Optional.empty(), Optional.empty(), 1));
            long after = generation();
            tally.began();
            requireAny(before, after, "beginning " + variant + ", told " + told, under -> permits(under, told, variant, Set.of()));
            Set<Demand> least = EnumSet.copyOf(OFFERED.get(variant));
            led = Optional.of(new Led(session, variant, least, told, after));
        } catch (RefusedException | UnknownActivityException e) {
            tally.refused();
        } catch (SessionUnderWayException e) {
            tally.busy();
        }
    }

    private Void look() throws Exception {
        Random random = begin(3);
        while (asking) {
            led.ifPresent(l -> look(l, random));
            looks = looks + 1;
            if (random.nextInt(8) == 0) {
                time.pass(Duration.ofMillis(random.nextInt(500)));
            }
        }
        return null;
    }

    private void look(Led l, Random random) {
        switch (random.nextInt(8)) {
            case 0: l.session().pause(); break;
            case 1: l.session().next(); break;
            case 2: l.session().back(); break;
            default: l.session().resume();
        }
        for (int i = 0; i < PATIENCE && l.session().view().state() == State.CHECKING; i++) {
            Thread.yield();
        }
        long before = generation();
        boolean step = l.session().view().cue().isPresent();
        long after = generation();
        if (step) {
            tally.step();
            if (before > l.since()) {
                tally.reassessed();
            }
            requireAny(before, after, "a step of " + l.variant() + ", told " + l.told(), under -> permits(under, l.told(), l.variant(), l.demands()));
        }
    }

    /** The engine saw one of the catalogues that were in force meanwhile. */
    private void requireAny(long before, long after, String what, Predicate<Installed> permits) {
        if (LongStream.rangeClosed(before, after).noneMatch(g -> permits.test(byGeneration.get(g)))) {
            wrong.add(what + ", must not be under generations " + before + " to " + after + ": " + byGeneration.get(after));
        }
    }

    /** @param besides demands of the variant as it was when the session began */
    private static boolean permits(Installed under, Map<String, Told> told, String variant, Set<Demand> besides) {
        Set<Demand> demands = EnumSet.copyOf(under.demands().get(variant));
        demands.addAll(besides);
        return under.permits(told, demands);
    }

    private long generation() {
        return machine.catalogue.current().generation();
    }

    private Random begin(int who) throws Exception {
        together.await();
        return new Random(luck + who);
    }
}
