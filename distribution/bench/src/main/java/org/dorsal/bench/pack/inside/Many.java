package org.dorsal.bench.pack.inside;

import java.util.function.ToIntFunction;

/** What many packs cost. */
final class Many {
    private final Platform platform;
    private final Figures figures = new Figures();

    Many(Platform platform) {
        this.platform = platform;
    }

    void weigh() {
        System.gc();
        Runtime java = Runtime.getRuntime();
        System.out.printf("%d packs, %d activities: %.1f MB in use%n", platform.packs().inventory().packs().size(),
            platform.catalogue().activities().size(), (java.totalMemory() - java.freeMemory()) / 1e6);
    }

    /** The command of the console, to the last line of its output. */
    void list(int rounds, String text) throws Exception {
        ToIntFunction<String[]> console = platform.console();
        for (int round = 0; round < rounds; round++) {
            figures.time("list " + text, () -> console.applyAsInt(new String[] {"list", text}));
        }
        figures.print();
    }
}
