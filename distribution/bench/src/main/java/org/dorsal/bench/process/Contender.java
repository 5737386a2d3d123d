package org.dorsal.bench.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A program whose start is measured.
 *
 * @param name what it is
 * @param before done before each run, outside the time
 * @param run one run
 * @param seconds of all runs so far
 */
public record Contender(String name, Step before, Run run, List<Double> seconds) {
    /** Something done before a run. */
    public interface Step {
        void take() throws IOException;
    }

    /** One run; says how long it took. */
    public interface Run {
        Duration once() throws IOException, InterruptedException;
    }

    public static Contender of(String name, Run run) {
        return new Contender(name, () -> { }, run, new ArrayList<>());
    }

    public static Contender of(String name, Step before, Run run) {
        return new Contender(name, before, run, new ArrayList<>());
    }

    public void measure() throws IOException, InterruptedException {
        before.take();
        seconds.add(run.once().toNanos() / 1e9);
    }

    public double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public String spread() {
        return String.format("%.2f to %.2f", seconds.stream().min(Double::compare).orElse(0.0),
            seconds.stream().max(Double::compare).orElse(0.0));
    }
}
