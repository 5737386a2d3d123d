package org.dorsal.itests.platform;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.Sessions;

/** Does one session after another, each as somebody new, and writes down what nobody should meet. */
final class Exerciser implements Runnable {
    private static final int TIMES_FASTER = 2_000;

    private final String name;
    private final Supplier<Closings> closings;
    private final Screenings screenings = Inside.service(Screenings.class);
    private final Sessions sessions = Inside.service(Sessions.class);
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicLong longestGap = new AtomicLong();
    private volatile boolean goesOn = true;

    Exerciser(String name, Supplier<Closings> closings) {
        this.name = name;
        this.closings = closings;
    }

    @Override
    public void run() {
        for (int sitting = 0; goesOn; sitting++) {
            try {
                sit(name + "-" + sitting);
            } catch (RuntimeException unforeseen) {
                complaints.add(name + "-" + sitting + ": " + unforeseen);
            }
        }
    }

    void stop() {
        goesOn = false;
    }

    Set<String> complaints() {
        return Set.copyOf(complaints);
    }

    int finished() {
        return finished.get();
    }

    /** How often a session was refused or stopped because a check closed everything. */
    int turnedAway() {
        return turnedAway.get();
    }

    int steps() {
        return steps.get();
    }

    /** The longest that a running session had no step to show. */
    Duration longestGap() {
        return Duration.ofNanos(longestGap.get());
    }

    private void sit(String person) {
        Closings before = closings.get();
        Verdict verdict = screenings.attest(person, Map.of(), Unanswered.NO);
        try {
            Session session = sessions.begin(verdict, new SessionRequest(person, "cat-cow", Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), TIMES_FASTER));
            exercise(person, session, before);
        } catch (RefusedException refused) {
            turnedAway.incrementAndGet();
            complainUnless(!before.neverUntil(closings.get()), person + " was refused while all was open: " + refused.getMessage());
        }
    }

    private void exercise(String person, Session session, Closings begun) {
        long seen = System.nanoTime();
        int shown = -1;
        while (true) {
            Closings asked = closings.get();
            SessionView view = session.view();
            if (view.state() == State.RUNNING) {
                complainUnless(!asked.allAlongUntil(closings.get()), person + " was shown a step while everything was closed");
                int step = view.cue().orElseThrow().index();
                steps.addAndGet(step == shown ? 0 : 1);
                shown = step;
                long now = System.nanoTime();
                longestGap.accumulateAndGet(now - seen, Math::max);
                seen = now;
            } else if (view.state() != State.CHECKING) {
                end(person, session, view, begun);
                return;
            }
            LockSupport.parkNanos(100_000);
        }
    }

    private void end(String person, Session session, SessionView view, Closings begun) {
        if (view.state() == State.DONE) {
            session.finish(2, Relief.ALL);
            finished.incrementAndGet();
            return;
        }
        turnedAway.incrementAndGet();
        complainUnless(view.state() == State.STOPPED && !begun.neverUntil(closings.get()),
            person + " ended as " + view + " while all was open");
    }

    private void complainUnless(boolean isWell, String complaint) {
        if (!isWell) {
            complaints.add(complaint);
        }
    }
}
