package org.dorsal.bench.pack.inside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dorsal.core.packs.DropIn;

/** From a pack's file in the folder drop-in to what it offers being there. */
final class Drops {
    private final Platform platform;
    private final Figures figures = new Figures();

    Drops(Platform platform) {
        this.platform = platform;
    }

    void measure(int rounds, String jar, String offered) throws Exception {
        Path folder = Path.of(platform.context().getProperty("org.dorsal.home")).resolve("drop-in");
        try (DropIn.Watch watch = platform.service(DropIn.class).watch()) {
            for (int round = 0; round < rounds; round++) {
                Path copy = Files.copy(Path.of(jar), Path.of(jar + ".copy"), StandardCopyOption.REPLACE_EXISTING);
                Path dropped = folder.resolve("dropped.jar");
                figures.time("dropped in: to what it offers", () -> {
                    Files.move(copy, dropped, StandardCopyOption.ATOMIC_MOVE);
                    platform.await(() -> platform.offers(offered));
                });
                figures.time("taken out: to its being gone", () -> {
                    Files.delete(dropped);
                    platform.await(() -> !platform.offers(offered));
                });
            }
        }
        figures.print();
    }
}
