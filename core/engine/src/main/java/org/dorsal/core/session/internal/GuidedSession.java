package org.dorsal.core.session.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.session.Judgement;
import org.dorsal.api.session.NotKeptException;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.facts.internal.StopFindings;
import org.dorsal.core.gate.Found;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.session.internal.Arbiter.Ruling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session as one reference to how it stands. Plugins and the journal are only called between two swaps of it, never
 * within one, so the symptom key has nothing to wait for.
 */
final class GuidedSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(GuidedSession.class);
    private static final String UNCHECKED = "This could not be checked again, so the session ends here.";

    /**
     * What a session does not change.
     *
     * @param pace how many times faster than real time it runs
     * @param now the moment it is, whenever asked
     * @param newer leave to be reassessed under a screening newer than the named one, if there was any
     */
    record Setting(String id, Activity activity, Variant variant, Timeline timeline, int pace, Supplier<Moment> now,
            Function<String, Optional<Permit>> newer, Executor executor) {
    }

    private final Setting setting;
    private final Timeline timeline;
    private final Arbiter arbiter;
    private final SessionLog log;
    private final AtomicReference<Standing> standing;
    /** While it is being recorded the session is at its end as before, so that the symptom key is heard. */
    private final AtomicBoolean finishing = new AtomicBoolean();

    GuidedSession(Setting setting, Permit permit, Arbiter arbiter, SessionLog log) {
        this.setting = setting;
        this.timeline = setting.timeline();
        this.arbiter = arbiter;
        this.log = log;
        this.standing = new AtomicReference<>(Standing.begun(permit, setting.now().get().tick()));
    }

    /** Lets time begin to run. */
    void start() {
        standing.updateAndGet(s -> s.startingAt(setting.now().get().tick()));
    }

    /** Whether another may begin: no step can come any more, and the end is on the disk. */
    boolean isOver() {
        Standing now = standing.get();
        return now.isOver() || now.isPutAway();
    }

    @Override
    public String id() {
        return setting.id();
    }

    @Override
    public Activity activity() {
        return setting.activity();
    }

    @Override
    public Variant variant() {
        return setting.variant();
    }

    @Override
    public SessionView view() {
        return movedOn().view(timeline);
    }

    @Override
    public void pause() {
        movedOn();
        standing.updateAndGet(Standing::paused);
    }

    @Override
    public void resume() {
        Standing now = standing.get();
        if (now.state() == State.QUESTIONED) {
            newerThan(now.permit()).ifPresent(this::checkUnder);
            return;
        }
        standing.updateAndGet(s -> s.resumed(setting.now().get().tick()));
    }

    private Optional<Permit> newerThan(Permit permit) {
        try {
            return setting.newer().apply(permit.screening());
        } catch (JournalException e) {
            LOG.warn("No newer screening can be looked up; the session waits on", e);
            return Optional.empty();
        }
    }

    @Override
    public void next() {
        movedOn();
        standing.updateAndGet(s -> s.next(timeline));
    }

    @Override
    public void back() {
        movedOn();
        standing.updateAndGet(s -> s.back(timeline));
    }

    @Override
    public void halt() {
        Standing now = standing.updateAndGet(Standing::halted);
        if (now.state() == State.HALTED) {
            log.halted(now.halts());
        }
    }

    @Override
    public Judgement report(Map<String, Answer> answers) {
        Standing halted = standing.get();
        if (halted.state() != State.HALTED) {
            throw new IllegalStateException("nothing was said to have arisen: the session is " + halted.state());
        }
        return reported(halted, answers);
    }

    private Judgement reported(Standing halted, Map<String, Answer> answers) {
        Arising.Arisen arisen = judged(halted, answers);
        boolean kept;
        if (arisen.harmless()) {
            kept = log.harmless(halted.halts(), answers);
            standing.updateAndGet(s -> s.harmless(halted.halts(), timeline));
        } else {
            kept = stop(arisen.found(), answers);
        }
        return new Judgement(arisen.harmless(), kept, arisen.findings());
    }

    @Override
    public void quit() {
        Standing before = standing.getAndUpdate(Standing::quit);
        if (before.state() == State.HALTED) {
            reported(before, Map.of());
        } else if (before.quit() != before) {
            keepQuit(before);
        }
    }

    /** A session that was done is put away only once that is on the disk. */
    private void keepQuit(Standing before) {
        try {
            log.quit(before.state() != State.DONE);
        } catch (JournalException e) {
            standing.updateAndGet(s -> s.isPutAway() ? before : s);
            throw new NotKeptException(e);
        }
    }

    @Override
    public List<Finding> finish(int painAfter, Relief relief, Map<String, Answer> answers) {
        Objects.requireNonNull(relief, "relief");
        Map<String, Answer> said = Map.copyOf(answers);
        if (painAfter < 0 || painAfter > 10) {
            throw new IllegalArgumentException("pain is " + painAfter + ", allowed is 0 to 10");
        }
        if (!finishing.compareAndSet(false, true)) {
            throw new IllegalStateException("it is being recorded how the session went");
        }
        try {
            return recorded(painAfter, relief, said);
        } catch (JournalException e) {
            throw new NotKeptException(e);
        } finally {
            finishing.set(false);
        }
    }

    private List<Finding> recorded(int painAfter, Relief relief, Map<String, Answer> answers) {
        Standing done = standing.get();
        if (!done.mayFinish()) {
            throw new IllegalStateException("the session is not at its end: it is " + done.state());
        }
        log.finished(done.endedEarly(), painAfter, relief);
        List<Found> found = howItWent(done, painAfter, answers);
        log.wentBadly(found, answers);
        standing.updateAndGet(s -> s.mayFinish() ? s.recorded() : s);
        return found.stream().map(Found::finding).toList();
    }

    private List<Found> howItWent(Standing done, int painAfter, Map<String, Answer> answers) {
        try {
            return arbiter.ofHowItWent(done.permit().told(), painAfter, answers);
        } catch (RuntimeException e) {
            LOG.error("How a session went could not be judged", e);
            return List.of(StopFindings.OUTCOME_UNJUDGED);
        }
    }

    private Arising.Arisen judged(Standing halted, Map<String, Answer> answers) {
        try {
            return arbiter.ofWhatArose(halted.permit().told(), answers);
        } catch (RuntimeException e) {
            LOG.error("What arose could not be judged; the session stops", e);
            return Arising.Arisen.unjudged();
        }
    }

    /** It counts as going on until the stop is kept, so that nobody takes its halt for an abandoned one. */
    private boolean stop(List<Found> findings, Map<String, Answer> answers) {
        String why = findings.get(0).finding().reason();
        boolean kept = false;
        try {
            kept = log.stopped(findings, answers);
            return kept;
        } finally {
            String told = kept ? why : why + " This could not be written down: nothing is permitted until the journal works.";
            standing.updateAndGet(s -> s.stopped(told));
        }
    }

    /** Lets time run on, and has it reassessed where the permit is no longer of what is installed. */
    private Standing movedOn() {
        Standing before;
        Standing after;
        do {
            before = standing.get();
            after = before.at(setting.now().get(), timeline, setting.pace());
        } while (!standing.compareAndSet(before, after));
        if (after.checks() != before.checks()) {
            haveChecked(after);
        }
        return after;
    }

    private void checkUnder(Permit newer) {
        UnaryOperator<Standing> questionedToChecking = s -> s.state() != State.QUESTIONED ? s
            : s.checking(newer, State.RUNNING, "Checking your new answers.");
        Standing before = standing.getAndUpdate(questionedToChecking);
        if (before.state() == State.QUESTIONED) {
            haveChecked(questionedToChecking.apply(before));
        }
    }

    private void haveChecked(Standing checking) {
        try {
            setting.executor().execute(() -> check(checking));
        } catch (RejectedExecutionException e) {
            LOG.info("The platform shuts down; the session ends");
            conclude(checking, new Ruling(Arbiter.Outcome.REFUSED, 0, "The platform is shutting down, so this session ends here."));
        } catch (OutOfMemoryError e) {
            LOG.error("There is no thread to reassess a session, which stops", e);
            conclude(checking, new Ruling(Arbiter.Outcome.REFUSED, 0, UNCHECKED));
        }
    }

    private void check(Standing checking) {
        conclude(checking, ruling(() -> arbiter.mayGoOn(checking.permit().told())));
    }

    private static Ruling ruling(Supplier<Ruling> asked) {
        try {
            return asked.get();
        } catch (RuntimeException | Error e) {
            LOG.error("A session could not be reassessed and stops", e);
            return new Ruling(Arbiter.Outcome.REFUSED, 0, UNCHECKED);
        }
    }

    private void conclude(Standing checking, Ruling ruling) {
        int check = checking.checks();
        long now = setting.now().get().tick();
        switch (ruling.outcome()) {
            case PERMITTED:
                Permit renewed = checking.permit().under(ruling.generation());
                standing.updateAndGet(s -> s.renewed(check, renewed, now));
                break;
            case QUESTIONED:
                standing.updateAndGet(s -> s.questioned(check, ruling.why()));
                break;
            case ABSENT:
                close(check, s -> s.missing(check, ruling.generation(), ruling.why(), now));
                break;
            default:
                close(check, s -> s.refused(check, ruling.why()));
        }
    }

    private void close(int check, UnaryOperator<Standing> ruled) {
        Standing before = standing.getAndUpdate(ruled);
        if (before.awaits(check) && ruled.apply(before).isOver()) {
            log.closed();
        }
    }
}
