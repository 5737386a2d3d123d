package org.dorsal.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.given.ACheck;

/** A check that acts as its temper is just then. One that holds time up lets the virtual time pass that it takes. */
final class Actor {
    private final String id;
    private final Set<String> reads;
    private final Runnable passTime;
    private final CountDownLatch ending;
    private final Consumer<Temper> onAsked;
    private volatile Temper temper;

    /**
     * @param passTime lets as much time pass as an assessment has
     * @param ending when what is stuck comes back
     * @param onAsked told of each time it is asked
     */
    Actor(String id, Set<String> reads, Temper temper, Runnable passTime, CountDownLatch ending, Consumer<Temper> onAsked) {
        this.id = id;
        this.reads = reads;
        this.temper = temper;
        this.passTime = passTime;
        this.ending = ending;
        this.onAsked = onAsked;
    }

    void turn(Temper other) {
        temper = other;
    }

    InstalledCheck check() {
        return ACheck.called(id).reading(reads.toArray(String[]::new)).judging(this::act).installed();
    }

    private List<Finding> act(Evidence evidence) {
        Temper now = temper;
        onAsked.accept(now);
        switch (now) {
            case THROWS: throw new IllegalStateException("as its temper is");
            case BREAKS: throw new NoClassDefFoundError("as its temper is");
            case NULL: return null;
            case NULL_INSIDE: return Arrays.asList(Temper.CLOSES.finds(true).orElseThrow(), null);
            case TRESPASSES: evidence.value("undeclared"); return List.of();
            case HANGS: hold(true); return List.of();
            case STUCK: hold(false); return List.of();
            default: return now.finds(reads.stream().anyMatch(evidence::possibly)).stream().toList();
        }
    }

    /** Passes no more time than it takes to be noticed: others have theirs. */
    private void hold(boolean givesWay) {
        passTime.run();
        if (isInterrupted() && !givesWay) {
            passTime.run();
            while (isInterrupted()) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean isInterrupted() {
        try {
            ending.await();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
