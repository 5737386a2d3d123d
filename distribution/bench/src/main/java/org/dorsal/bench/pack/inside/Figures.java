package org.dorsal.bench.pack.inside;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Milliseconds by what they were spent on. */
final class Figures {
    /** The first rounds warm up. */
    private static final int NOT_COUNTED = 5;

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    /** Something that may fail. */
    interface Part {
        void run() throws Exception;
    }

    void time(String what, Part part) throws Exception {
        long begun = System.nanoTime();
        part.run();
        add(what, System.nanoTime() - begun);
    }

    void add(String what, long nanos) {
        millis.computeIfAbsent(what, none -> new ArrayList<>()).add(nanos / 1e6);
    }

    void print() {
        System.out.printf("%-46s %10s %10s %10s%n", "milliseconds", "median", "best", "worst");
        millis.forEach((what, all) -> {
            List<Double> counted = new ArrayList<>(all.size() > 2 * NOT_COUNTED ? all.subList(NOT_COUNTED, all.size()) : all);
            Collections.sort(counted);
            System.out.printf("%-46s %10.1f %10.1f %10.1f%n", what, counted.get(counted.size() / 2), counted.get(0),
                counted.get(counted.size() - 1));
        });
    }
}
