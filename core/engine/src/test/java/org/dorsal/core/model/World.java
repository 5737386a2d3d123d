package org.dorsal.core.model;

import static org.dorsal.core.given.Platform.ANNA;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.session.NotKeptException;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.model.Installed.Pack;
import org.dorsal.core.model.Installed.Presence;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.SessionUnderWayException;
import org.dorsal.core.session.UnknownActivityException;

/**
 * The engine and the reference side by side, in virtual time and one thread. After each move the session is looked at: a
 * step without a live permit is wrong, and so is a verdict that is not the reference's.
 */
final class World {
    static final String GENTLE = "gentle";
    static final String ADJUST = "adjust";
    private static final Map<String, Set<Demand>> OFFERED =
        Map.of(GENTLE, Set.of(Demand.GENTLE_MOVEMENT), ADJUST, Set.of(Demand.SELF_ADJUSTMENT));
    private static final Set<Demand> HARDER = Set.of(Demand.GENTLE_MOVEMENT, Demand.KNEELING);
    private static final Duration SITTING = Duration.ofHours(2);
    private static final List<Duration> PASSING = List.of(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3),
        Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofMinutes(30), SITTING, Duration.ofDays(2));
    private static final List<String> EVENTS = List.of("pop", "pop", "click", "pain");
    private static final int FAILURES_FOR_QUARANTINE = 3;

    /** What somebody told in a screening that ended. */
    private record Screened(Verdict verdict, Map<String, Told> told, long until, boolean complete, boolean kept) {
    }

    /** A session, and the leave that the reference gives it. */
    private static final class Led {
        final Session session;
        final String variant;
        final Set<Demand> demands;
        Screened under;
        long permittedAt;
        boolean halted;
        boolean ended;

        Led(Session session, String variant, Set<Demand> demands, Screened under, long permittedAt) {
            this.session = session;
            this.variant = variant;
            this.demands = demands;
            this.under = under;
            this.permittedAt = permittedAt;
        }
    }

    private final Tally tally;
    private final VirtualTime time;
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Integer> failuresInARow = Collections.synchronizedMap(new HashMap<>());
    private final Machine machine;
    private final List<Screened> screened = new ArrayList<>();
    private final EnumSet<Demand> heldClosed = EnumSet.noneOf(Demand.class);
    private Installed installed;
    /** Grows whenever what is installed changes. */
    private long changes;
    private boolean diskFull;
    private boolean diskWasFull;
    private Optional<Led> led = Optional.empty();

    /** @param guard over the same time; the thread that calls this is the one that moves the world */
    World(Setup setup, VirtualTime time, Guard guard, Tally tally) {
        this.time = time;
        this.tally = tally;
        Thread mover = Thread.currentThread();
        Runnable passTime = () -> {
            time.pass(Machine.DEADLINE.multipliedBy(3).dividedBy(4));
            // Whoever waits for the check looks at the ticker at once, so that virtual time takes no real time.
            mover.interrupt();
        };
        this.installed = setup.installed().with(OFFERED);
        this.machine = new Machine(setup.required(), guard, time, background::add, passTime, this::asked);
        machine.bring(installed);
    }

    /** Lets it happen, and looks. What went wrong so far. */
    List<String> happens(Move move) {
        switch (move.what()) {
            case INSTALL: bring(move.pack(), pack(move).with(Presence.INSTALLED)); break;
            case ARRIVE: bring(move.pack(), pack(move).with(Presence.ARRIVING)); break;
            case START: bring(move.pack(), pack(move).with(Presence.STARTED).with(move.temper())); break;
            case UNINSTALL: bring(move.pack(), pack(move).with(Presence.ABSENT)); break;
            case TURN: turn(move.pack(), move.temper()); break;
            case ACTIVITY_GOES: offer(Map.of()); break;
            case ACTIVITY_COMES: offer(OFFERED); break;
            case ACTIVITY_GETS_HARDER: offer(Map.of(GENTLE, HARDER, ADJUST, OFFERED.get(ADJUST))); break;
            case SCREEN: screen(move.choice()); break;
            case ATTEST: attest(move.choice()); break;
            case BEGIN: begin(move.choice(), screened.size() - 1); break;
            case BEGIN_ON_AN_EARLIER_VERDICT: begin(move.choice(), move.choice() % Math.max(1, screened.size())); break;
            case PASS: time.pass(PASSING.get(move.choice() % PASSING.size())); break;
            case DISK_FULL: machine.journal.fill(); diskFull = true; diskWasFull = true; break;
            case DISK_HAS_ROOM: machine.journal.makeRoom(); diskFull = false; break;
            default: led.ifPresent(l -> inSession(l, move));
        }
        led.ifPresent(this::look);
        Thread.interrupted();
        return wrong;
    }

    void end() {
        machine.end();
        Thread.interrupted();
    }

    private void inSession(Led l, Move move) {
        switch (move.what()) {
            case REASSESS: reassess(l); break;
            case PAUSE: l.session.pause(); break;
            case RESUME: resume(l); break;
            case NEXT: l.session.next(); break;
            case BACK: l.session.back(); break;
            case HALT: l.session.halt(); l.halted = true; break;
            case REPORT: report(l, move.choice()); break;
            case QUIT: quit(l); break;
            case FINISH: finish(l); break;
            default: throw new IllegalArgumentException(move.toString());
        }
    }

    private Pack pack(Move move) {
        return installed.packs().get(move.pack());
    }

    private void bring(int number, Pack pack) {
        if (pack.presence() != Presence.STARTED && pack.presence() == installed.packs().get(number).presence()) {
            return;
        }
        if (pack.presence() == Presence.STARTED || pack.presence() == Presence.ABSENT) {
            failuresInARow.remove(number);
        }
        installed = installed.with(number, pack);
        changes++;
        machine.bring(number, pack);
    }

    private void turn(int number, Temper temper) {
        installed = installed.with(number, installed.packs().get(number).with(temper));
        machine.turn(number, temper);
    }

    private void offer(Map<String, Set<Demand>> demands) {
        if (!demands.isEmpty() || !installed.demands().isEmpty()) {
            installed = installed.with(demands);
            changes++;
            machine.offer(demands);
        }
    }

    private void asked(int pack, Temper temper) {
        if (failuresInARow.getOrDefault(pack, 0) >= FAILURES_FOR_QUARANTINE) {
            wrong.add("pack" + pack + " was asked though it had failed three times in a row");
        }
        if (!temper.fails()) {
            failuresInARow.remove(pack);
        } else if (!temper.holdsTimeUp()) {
            failuresInARow.merge(pack, 1, Integer::sum);
        }
    }

    private void screen(int choice) {
        Screening screening = machine.services.screenings().begin(ANNA);
        Map<String, Told> told = new HashMap<>();
        while (screening.screen().isPresent()) {
            Question question = screening.screen().get().question();
            String fact = question.facts().iterator().next();
            Told said = said(fact, choice);
            screening.reply(said == Told.YES ? Reply.marking(0) : said == Told.NO ? Reply.none() : Reply.unsureOf(Set.of(0)));
            told.put(fact, said);
        }
        boolean complete = !screening.endedInEmergency();
        concluded(screening.finish(), told, complete);
    }

    private void attest(int choice) {
        Map<String, FactValue> given = new HashMap<>();
        Map<String, Told> told = new HashMap<>();
        Unanswered rest = Unanswered.values()[choice % 3];
        installed.packs().stream().map(Pack::fact).filter(installed::isDefined).forEach(fact -> {
            Told said = said(fact, choice);
            if (said != Told.NOT_SURE) {
                given.put(fact, said == Told.YES ? FactValue.YES : FactValue.NO);
                told.put(fact, said);
            } else if (rest != Unanswered.ASK) {
                told.put(fact, rest == Unanswered.NO ? Told.NO : Told.NOT_SURE);
            }
        });
        concluded(machine.services.screenings().attest(ANNA, given, rest), told, false);
    }

    /** Three bits of the choice for each fact: mostly no. */
    private static Told said(String fact, int choice) {
        int bits = choice >> 3 * Integer.parseInt(fact.substring(1)) & 7;
        return bits < 5 ? Told.NO : bits < 7 ? Told.YES : Told.NOT_SURE;
    }

    private void concluded(Verdict verdict, Map<String, Told> told, boolean complete) {
        Screened now = new Screened(verdict, Map.copyOf(told), time.getAsLong() + SITTING.toNanos(), complete, !diskFull);
        screened.add(now);
        installed.demands().forEach((variant, demands) -> {
            boolean open = verdict.open().getOrDefault(Machine.ACTIVITY, List.of()).contains(variant);
            tally.verdict(open);
            compare("the verdict on " + variant, open, permits(now, demands), demands);
        });
        if (isExact() && installed.packs().stream().noneMatch(pack -> pack.temper().holdsTimeUp()) && heldClosed.isEmpty()
                && machine.services.sessions().openStops(ANNA).isEmpty() && verdict.assessment().level() != installed.level(told)) {
            wrong.add("the level is " + verdict.assessment().level() + " instead of " + installed.level(told));
        }
    }

    private void begin(int choice, int index) {
        if (screened.isEmpty()) {
            return;
        }
        Screened on = screened.get(index);
        boolean newest = index == screened.size() - 1;
        String variant = choice % 4 == 0 ? ADJUST : GENTLE;
        Set<Demand> demands = installed.demands().getOrDefault(variant, Set.of());
        boolean permitted = newest && on.kept() && time.getAsLong() < on.until() && permits(on, demands);
        try {
            Session session = machine.services.sessions().begin(on.verdict(), new SessionRequest(ANNA, Machine.ACTIVITY,
                Optional.of(variant), Optional.empty(), Optional.empty(), Optional.empty(), 1));
            led = Optional.of(new Led(session, variant, demands, on, changes));
            tally.began();
            compare("beginning " + variant, true, permitted, demands);
        } catch (SessionUnderWayException e) {
            tally.busy();
        } catch (RefusedException | UnknownActivityException e) {
            tally.refused();
            compare("beginning " + variant, false, permitted, demands);
        }
    }

    private boolean permits(Screened on, Set<Demand> demands) {
        return !demands.isEmpty() && !diskFull && installed.permits(on.told(), demands) && Collections.disjoint(heldClosed, demands);
    }

    /** The engine never permits what the reference does not; and nothing less, where the reference knows all that it does. */
    private void compare(String what, boolean engine, boolean reference, Set<Demand> demands) {
        if (engine && !reference) {
            wrong.add(what + " is permitted, and must not be");
        }
        if (!engine && reference && isExact() && machine.services.sessions().openStops(ANNA).stream()
                .flatMap(stop -> stop.findings().stream()).allMatch(kept -> Collections.disjoint(kept.finding().closes(), demands))) {
            wrong.add(what + " is refused, and should not be");
        }
    }

    /** Quarantine, and what a full disk leaves behind, is more than the reference knows; both only close. */
    private boolean isExact() {
        return !diskWasFull && machine.quarantine.all().isEmpty();
    }

    private void reassess(Led l) {
        boolean checking = l.session.view().state() == State.CHECKING;
        for (Runnable task = background.poll(); task != null; task = background.poll()) {
            task.run();
        }
        Set<Demand> demands = EnumSet.copyOf(l.demands);
        demands.addAll(installed.demands().getOrDefault(l.variant, Set.of()));
        boolean there = installed.demands().containsKey(l.variant);
        if (checking && there && permits(l.under, demands)) {
            l.permittedAt = changes;
            tally.reassessed();
        }
    }

    private void resume(Led l) {
        State before = l.session.view().state();
        l.session.resume();
        if (before == State.QUESTIONED && l.session.view().state() == State.CHECKING) {
            l.under = screened.get(screened.size() - 1);
            if (!l.under.complete()) {
                wrong.add("a session goes on under a screening that was not complete");
            }
        }
    }

    private void report(Led l, int choice) {
        if (l.session.view().state() != State.HALTED) {
            return;
        }
        Optional<String> event = choice % 8 == 0 ? Optional.empty() : Optional.of(EVENTS.get(choice % EVENTS.size()));
        Map<String, Answer> answers = event.map(e -> Map.of("session_event", Answer.given(FactValue.of(Set.of(e)), time.instant())))
            .orElse(Map.of());
        boolean harmless = l.session.report(answers).harmless();
        if (harmless && !event.equals(Optional.of("pop"))) {
            wrong.add("what arose was called harmless: " + event);
        }
        l.halted = !harmless;
        if (!harmless) {
            stopped(l, event.filter("pain"::equals).isPresent() ? EnumSet.allOf(Demand.class) : EnumSet.of(Demand.SELF_ADJUSTMENT));
        }
    }

    private void stopped(Led l, Set<Demand> closing) {
        tally.stopped();
        l.ended = true;
        heldClosed.addAll(closing);
    }

    private void quit(Led l) {
        State before = l.session.view().state();
        try {
            l.session.quit();
        } catch (NotKeptException e) {
            tally.notKept();
        }
        if (before == State.HALTED) {
            stopped(l, EnumSet.of(Demand.SELF_ADJUSTMENT));
        }
        l.ended = l.ended || before != State.DONE;
    }

    private void finish(Led l) {
        State before = l.session.view().state();
        try {
            l.session.finish(1, Relief.ALL);
            l.ended = true;
        } catch (NotKeptException e) {
            tally.notKept();
        } catch (IllegalStateException e) {
            if (before == State.DONE) {
                wrong.add("what was done could not be finished");
            }
        }
    }

    private void look(Led l) {
        SessionView view = l.session.view();
        if (view.cue().isEmpty()) {
            return;
        }
        tally.step();
        if (l.permittedAt != changes) {
            wrong.add("a step under a permit of change " + l.permittedAt + ", this is change " + changes);
        }
        if (time.getAsLong() >= l.under.until()) {
            wrong.add("a step after the sitting");
        }
        if (l.halted || l.ended) {
            wrong.add("a step after a stop");
        }
    }
}
