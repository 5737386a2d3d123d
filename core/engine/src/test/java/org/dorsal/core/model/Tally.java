package org.dorsal.core.model;

import java.util.concurrent.atomic.LongAdder;

/** How much was seen, so that schedules in which nothing happens cannot pass for a proof. */
final class Tally {
    private final LongAdder steps = new LongAdder();
    private final LongAdder begun = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder busy = new LongAdder();
    private final LongAdder open = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private final LongAdder reassessed = new LongAdder();
    private final LongAdder stopped = new LongAdder();
    private final LongAdder notKept = new LongAdder();

    void step() {
        steps.increment();
    }

    void began() {
        begun.increment();
    }

    void refused() {
        refused.increment();
    }

    void busy() {
        busy.increment();
    }

    void verdict(boolean isOpen) {
        (isOpen ? open : closed).increment();
    }

    void reassessed() {
        reassessed.increment();
    }

    void stopped() {
        stopped.increment();
    }

    void notKept() {
        notKept.increment();
    }

    long steps() {
        return steps.sum();
    }

    long renewals() {
        return reassessed.sum();
    }

    /** The least of what a proof has to have seen. */
    long least() {
        return java.util.stream.LongStream.of(steps.sum(), begun.sum(), refused.sum(), open.sum(), closed.sum(), reassessed.sum(), stopped.sum())
            .min().orElse(0);
    }

    @Override
    public String toString() {
        return steps + " steps, " + begun + " sessions begun, " + refused + " refused, " + busy + " while another went on, " + open
            + " variants open and " + closed + " closed, " + reassessed + " times seen after a change, " + stopped + " stops, " + notKept + " ends not kept";
    }
}
