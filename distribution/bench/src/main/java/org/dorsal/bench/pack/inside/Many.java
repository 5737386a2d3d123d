package org.dorsal.bench.pack.inside;

import java.util.List;
import java.util.function.ToIntFunction;
import org.dorsal.core.packs.Wish;

/** What many packs cost. */
final class Many {
    private static final int AT_A_TIME = 10;

    private final Platform platform;
    private final Figures figures = new Figures();

    Many(Platform platform) {
        this.platform = platform;
    }

    /** Some at a time, as each is held against all that come with it. */
    void fill(List<String> packs) {
        for (int from = 0; from < packs.size(); from += AT_A_TIME) {
            platform.change(new Wish.Install(packs.subList(from, Math.min(from + AT_A_TIME, packs.size()))));
        }
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
