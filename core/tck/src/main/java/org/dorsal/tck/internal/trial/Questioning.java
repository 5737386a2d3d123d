package org.dorsal.tck.internal.trial;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.tck.internal.guard.Bounded;
import org.dorsal.tck.internal.guard.Patience;

/** Asks a check about samples, one after another on a thread of its own, and gives up a call that does not come back. */
final class Questioning {
    /** Twice what all checks of an assessment have together. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(2);
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final int NONE = -1;

    private final SafetyCheck check;
    private final List<Sample> samples;
    private final long deadline;
    private final Outcome[] outcomes;
    private volatile WeakReference<SampleEvidence> last = new WeakReference<>(null);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread thread;
    private volatile int running = NONE;
    private volatile boolean interrupted;

    /** @param deadline by {@link System#nanoTime()}: what is not begun by then is not asked */
    private Questioning(SafetyCheck check, List<Sample> samples, long deadline) {
        this.check = check;
        this.samples = samples;
        this.deadline = deadline;
        this.outcomes = new Outcome[samples.size()];
        this.thread = Bounded.thread("asks", this::askAll);
    }

    /** One outcome for each sample, in their order. After a call that was cut off or stuck no other is made. */
    static List<Outcome> ask(SafetyCheck check, List<Sample> samples, long deadline) {
        return begin(check, samples, deadline).end();
    }

    static Questioning begin(SafetyCheck check, List<Sample> samples, long deadline) {
        Questioning questioning = new Questioning(check, samples, deadline);
        questioning.thread.start();
        return questioning;
    }

    /** Watches over it until it has come to its end. */
    List<Outcome> end() {
        try {
            int watched = NONE;
            Patience patience = new Patience(thread, LONGEST_CALL);
            while (!done.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                int now = running;
                if (now != watched) {
                    watched = now;
                    patience = new Patience(thread, LONGEST_CALL);
                } else if (now != NONE && patience.isOver()) {
                    interrupted = true;
                    thread.interrupt();
                    if (!Bounded.join(thread)) {
                        return given(Outcome.STUCK);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return given(Outcome.NOT_ASKED);
    }

    /** Those that are there; the one that is missing now is as given, and the others were not asked. */
    private List<Outcome> given(Outcome missing) {
        int at = running;
        List<Outcome> given = new ArrayList<>(samples.size());
        for (int i = 0; i < outcomes.length; i++) {
            Outcome outcome = outcomes[i];
            given.add(outcome != null ? outcome : i == at ? missing : Outcome.NOT_ASKED);
        }
        return Collections.unmodifiableList(given);
    }

    /** The evidence that was shown last; gone, once the check has forgotten it. */
    WeakReference<SampleEvidence> last() {
        return last;
    }

    private void askAll() {
        for (int i = 0; i < samples.size() && !interrupted && System.nanoTime() < deadline; i++) {
            running = i;
            Outcome outcome = ask(samples.get(i));
            outcomes[i] = interrupted ? cutOff(outcome) : outcome;
            running = NONE;
        }
        done.countDown();
    }

    private static Outcome cutOff(Outcome late) {
        return new Outcome(Outcome.Kind.CUT_OFF, List.of(), Optional.empty(), late.looked(), late.trespass(), late.nanos());
    }

    private Outcome ask(Sample sample) {
        SampleEvidence evidence = new SampleEvidence(sample);
        last = new WeakReference<>(evidence);
        long begun = System.nanoTime();
        try {
            List<Finding> given = check.assess(evidence);
            long took = System.nanoTime() - begun;
            if (given == null) {
                return outcome(Outcome.Kind.RETURNED_NULL, List.of(), Optional.empty(), evidence, took);
            }
            List<Finding> findings = new ArrayList<>(given);
            boolean whole = findings.stream().allMatch(Objects::nonNull);
            return outcome(whole ? Outcome.Kind.FOUND : Outcome.Kind.RETURNED_NULL_ELEMENT, whole ? findings : List.of(), Optional.empty(),
                evidence, took);
        } catch (Throwable thrown) {
            return outcome(Outcome.Kind.THREW, List.of(), Optional.of(Thrown.of(thrown, check.getClass())), evidence,
                System.nanoTime() - begun);
        }
    }

    private static Outcome outcome(Outcome.Kind kind, List<Finding> findings, Optional<Thrown> thrown, SampleEvidence evidence, long nanos) {
        return new Outcome(kind, findings, thrown, evidence.looked(), evidence.trespass(), nanos);
    }
}
