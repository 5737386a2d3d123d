package org.dorsal.core.gate.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.core.gate.Quarantined;

/** How the checks of one bundle behaved since it was started. Any thread may call. */
final class Conduct {
    /** What is to be expected of a check, best first. */
    enum Standing { PROVEN, NEW, DOUBTFUL }

    private static final int FAILURES_FOR_QUARANTINE = 3;

    private final String bundle;
    private final Map<String, Integer> failuresInARow = new HashMap<>();
    private final Set<String> everAnswered = new HashSet<>();
    private final Set<String> doubtful = new HashSet<>();
    private int stuckThreads;
    private Optional<Quarantined> forFailures = Optional.empty();
    private Optional<Quarantined> forStuckThread = Optional.empty();

    Conduct(String bundle) {
        this.bundle = bundle;
    }

    synchronized Optional<Quarantined> quarantined() {
        return forFailures.or(() -> forStuckThread);
    }

    synchronized Standing standing(String check) {
        if (doubtful.contains(check)) {
            return Standing.DOUBTFUL;
        }
        return everAnswered.contains(check) ? Standing.PROVEN : Standing.NEW;
    }

    synchronized void answered(String check) {
        everAnswered.add(check);
        doubtful.remove(check);
        failuresInARow.remove(check);
    }

    /** It failed where that is not held against it. */
    synchronized void doubt(String check) {
        doubtful.add(check);
    }

    synchronized void failed(String check, String how, Instant at) {
        doubtful.add(check);
        int failures = failuresInARow.merge(check, 1, Integer::sum);
        if (failures >= FAILURES_FOR_QUARANTINE && forFailures.isEmpty()) {
            forFailures = Optional.of(new Quarantined(bundle, check, "failed " + failures + " times in a row, last: " + how, at));
        }
    }

    /** Its thread was given up; it may have come back already. */
    synchronized void stuck(String check, Instant at) {
        stuckThreads++;
        failed(check, "does not come back", at);
        if (stuckThreads > 0 && forStuckThread.isEmpty()) {
            forStuckThread = Optional.of(new Quarantined(bundle, check, "does not come back and cannot be interrupted", at));
        }
    }

    /** A thread given up as stuck came back after all: the check was slow, which counts as a failure only. */
    synchronized void cameBack() {
        stuckThreads--;
        if (stuckThreads <= 0) {
            forStuckThread = Optional.empty();
        }
    }
}
