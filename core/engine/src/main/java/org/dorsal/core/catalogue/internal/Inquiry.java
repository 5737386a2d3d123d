package org.dorsal.core.catalogue.internal;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.dorsal.core.guard.internal.Call;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.guard.internal.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks services what they are: each once, for at most a second, whatever they do. */
final class Inquiry {
    private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofMillis(100);

    private final Guard guard;

    Inquiry(Guard guard) {
        this.guard = guard;
    }

    /** One definition for each arrival, in their order. Waits for the plugins' code. */
    List<Definition> ask(String bundle, List<Arrival> arrivals) {
        List<Call<Definition>> calls = arrivals.stream()
            .map(arrival -> new Call<>(() -> ask(bundle, arrival), remaining -> LONGEST.toNanos())).toList();
        Duration whole = LONGEST.plus(GRACE).multipliedBy(arrivals.size() + 1L);
        List<Outcome<Definition>> outcomes = guard.run(calls, whole, GRACE, late -> { });
        return IntStream.range(0, arrivals.size())
            .mapToObj(i -> outcomes.get(i).value().orElseGet(() -> failed(bundle, arrivals.get(i), outcomes.get(i))))
            .toList();
    }

    /** Logs on the guarded thread: to print a foreign exception is to run foreign code. */
    private static Definition ask(String bundle, Arrival arrival) {
        try {
            return arrival.ask();
        } catch (Throwable thrown) {
            LOG.warn("A service of {} ({}) is left out: it could not say what it is", bundle, arrival.kind().word(), thrown);
            throw thrown;
        }
    }

    private static Definition failed(String bundle, Arrival arrival, Outcome<Definition> outcome) {
        return draft -> {
            draft.report("A service of " + bundle + " (" + arrival.kind().word() + ") is left out: " + reason(outcome) + ".",
                "Update the bundle, or ask its author to mend it.");
            if (arrival.kind() == ServiceKind.CHECK) {
                draft.withhold(ContributionDraft.UNNAMED);
            }
        };
    }

    private static String reason(Outcome<Definition> outcome) {
        return outcome.thrown().map(Inquiry::reason).orElse(outcome.kind() == Outcome.Kind.RETURNED
            ? "it says nothing of itself" : "it did not say within a second what it is");
    }

    private static String reason(Throwable thrown) {
        // Only these exact classes: what our own values say when they refuse, and no foreign code in a message.
        boolean ours = thrown.getClass() == IllegalArgumentException.class || thrown.getClass() == NullPointerException.class;
        return ours ? "it is not valid: " + thrown.getMessage() : "it failed with " + thrown.getClass().getName();
    }
}
