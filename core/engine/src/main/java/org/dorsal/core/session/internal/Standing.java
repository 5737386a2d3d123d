package org.dorsal.core.session.internal;

import java.time.Duration;
import java.util.Optional;
import org.dorsal.api.session.SessionView;
import org.dorsal.api.session.SessionView.State;

/**
 * How a session stands at one moment: a value. Every change makes another, so that a session is one reference swapped
 * atomically and the symptom key needs no lock.
 *
 * @param state where it stands
 * @param index the cue, from 0; the number of cues when all are done
 * @param elapsed nanoseconds of session time within the cue
 * @param tick when time last ran on
 * @param permit under which cues are shown
 * @param after what it returns to when a reassessment permits it
 * @param message why it stands so
 * @param halts how often the symptom key was pressed
 * @param checks how often a reassessment began
 * @param byPerson whether the person ended it without a symptom, or put it away when it was done
 * @param absence while being reassessed, what is waited for
 */
record Standing(State state, int index, long elapsed, long tick, Permit permit, State after, Optional<String> message,
        int halts, int checks, boolean byPerson, Optional<Absence> absence) {
    private static final String BEING_REPLACED = "Something this session needs is being replaced. Waiting for it a moment.";

    /** No single look lets more time run than this. */
    private static final long LONGEST_LOOK = Duration.ofHours(24).toNanos();

    static Standing begun(Permit permit, long tick) {
        return new Standing(State.RUNNING, 0, 0, tick, permit, State.RUNNING, Optional.empty(), 0, 0, false, Optional.empty());
    }

    /** Lets time run on to the moment; a step is due only under a permit of this generation that has not expired. */
    Standing at(Moment now, Timeline timeline, int pace) {
        if (state == State.CHECKING) {
            return absence.filter(a -> a.isToBeLookedInto(now.tick(), now.generation())).map(this::checkedAgain).orElse(this);
        }
        if (!showsCue()) {
            return this;
        }
        if (permit.hasExpired(now)) {
            return to(State.QUESTIONED, "The two hours of this screening are over. Answer the questions again to go on.");
        }
        if (now.generation() != permit.generation()) {
            return checking(permit, state, "What is installed has changed. Checking again.");
        }
        return state == State.RUNNING ? moved(now.tick(), timeline, pace) : this;
    }

    /** While being reassessed, it pauses after that. */
    Standing paused() {
        if (state == State.CHECKING) {
            return new Standing(state, index, elapsed, tick, permit, State.PAUSED, message, halts, checks, byPerson, absence);
        }
        return state == State.RUNNING ? to(State.PAUSED, Optional.empty()) : this;
    }

    Standing resumed(long now) {
        return state == State.PAUSED ? startingAt(now).to(State.RUNNING, Optional.empty()) : this;
    }

    Standing next(Timeline timeline) {
        return showsCue() ? atCue(index + 1, timeline) : this;
    }

    Standing back(Timeline timeline) {
        return showsCue() ? atCue(Math.max(0, index - 1), timeline) : this;
    }

    Standing halted() {
        if (isOver() || isPutAway()) {
            return this;
        }
        return new Standing(State.HALTED, index, elapsed, tick, permit, after,
            Optional.of("Stopped. Come off first; the screen can wait."), halts + 1, checks, byPerson, absence);
    }

    /** What arose was harmless; another press of the key meanwhile would make that worthless. */
    Standing harmless(int halt, Timeline timeline) {
        if (state != State.HALTED || halts != halt) {
            return this;
        }
        return to(index < timeline.count() ? State.PAUSED : State.DONE, Optional.empty());
    }

    Standing checking(Permit under, State returningTo, String why) {
        return new Standing(State.CHECKING, index, elapsed, tick, under, returningTo, Optional.of(why), halts, checks + 1, byPerson, Optional.empty());
    }

    /** The reassessment permits it. */
    Standing renewed(int check, Permit renewed, long now) {
        if (!awaits(check)) {
            return this;
        }
        return new Standing(after, index, elapsed, now, renewed, after, Optional.empty(), halts, checks, byPerson, absence);
    }

    /** Something is not there; it is waited for a while, and then the session is over. */
    Standing missing(int check, long asked, String why, long now) {
        if (!awaits(check)) {
            return this;
        }
        Absence from = absence.orElseGet(() -> new Absence(now, asked, true));
        if (from.isOver(now)) {
            return to(State.STOPPED, why);
        }
        return new Standing(state, index, elapsed, tick, permit, after, Optional.of(BEING_REPLACED), halts, checks, byPerson,
            Optional.of(new Absence(from.since(), asked, true)));
    }

    private Standing checkedAgain(Absence waitedFor) {
        return new Standing(state, index, elapsed, tick, permit, after, message, halts, checks + 1, byPerson,
            Optional.of(waitedFor.lookedInto()));
    }

    Standing questioned(int check, String why) {
        return awaits(check) ? to(State.QUESTIONED, why) : this;
    }

    Standing refused(int check, String why) {
        return awaits(check) ? to(State.STOPPED, why) : this;
    }

    Standing stopped(String why) {
        return state == State.RECORDED ? this
            : new Standing(State.STOPPED, index, elapsed, tick, permit, after, Optional.of(why), halts, checks, false, absence);
    }

    Standing quit() {
        if (isOver() || isPutAway() || state == State.HALTED) {
            return this;
        }
        if (state == State.DONE) {
            return new Standing(state, index, elapsed, tick, permit, after, message, halts, checks, true, absence);
        }
        return new Standing(State.STOPPED, index, elapsed, tick, permit, after, Optional.of("Ended early."), halts, checks, true, absence);
    }

    Standing recorded() {
        return to(State.RECORDED, Optional.empty());
    }

    Standing startingAt(long now) {
        return new Standing(state, index, elapsed, now, permit, after, message, halts, checks, byPerson, absence);
    }

    boolean showsCue() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    /** Whether no step can come any more. */
    boolean isOver() {
        return state == State.STOPPED || state == State.RECORDED;
    }

    /** Whether all steps are done and that is on the disk, though nobody has said how it went. */
    boolean isPutAway() {
        return state == State.DONE && byPerson;
    }

    /** Whether it was ended before all steps were done. */
    boolean endedEarly() {
        return state == State.STOPPED && byPerson;
    }

    /** Whether it may be recorded how it went. */
    boolean mayFinish() {
        return state == State.DONE || endedEarly();
    }

    boolean awaits(int check) {
        return state == State.CHECKING && checks == check;
    }

    SessionView view(Timeline timeline) {
        return new SessionView(state, showsCue() ? Optional.of(timeline.cue(index, elapsed)) : Optional.empty(), message);
    }

    private Standing moved(long now, Timeline timeline, int pace) {
        long passed = Math.max(0, Math.min(LONGEST_LOOK, now - tick));
        long left = elapsed + passed * pace;
        int at = index;
        while (at < timeline.count() && left >= timeline.length(at)) {
            left -= timeline.length(at);
            at++;
        }
        State reached = at < timeline.count() ? state : State.DONE;
        return new Standing(reached, at, left, now - tick > 0 ? now : tick, permit, after, message, halts, checks, byPerson, absence);
    }

    private Standing atCue(int target, Timeline timeline) {
        State reached = target < timeline.count() ? state : State.DONE;
        return new Standing(reached, target, 0, tick, permit, after, message, halts, checks, byPerson, absence);
    }

    private Standing to(State other, String why) {
        return to(other, Optional.of(why));
    }

    private Standing to(State other, Optional<String> why) {
        return new Standing(other, index, elapsed, tick, permit, after, why, halts, checks, byPerson, absence);
    }
}
