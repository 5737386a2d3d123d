package org.dorsal.bench.pack.inside;

import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.PackAuthoring;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Wish;
import org.osgi.framework.Bundle;

/** From a pack's file to what it offers being there, beside the same file installed and started by the framework alone. */
final class Installs {
    private final Platform platform;
    private final PackAuthoring authoring;
    private final Figures figures = new Figures();

    Installs(Platform platform) {
        this.platform = platform;
        this.authoring = platform.service(PackAuthoring.class);
    }

    void measure(int rounds, String jar, String offered) throws Exception {
        for (int round = 0; round < rounds; round++) {
            figures.time("verification alone", () -> authoring.verify(Path.of(jar)));
            install(jar, offered);
            String id = platform.packs().inventory().packs().stream().filter(pack -> !pack.bundled()).findFirst().orElseThrow().id();
            figures.time("uninstall", () -> platform.change(new Wish.Uninstall(id)));
            plain(jar, offered, round);
            figures.time("one synced file and its folder, for comparison", () -> synced(Path.of(jar).resolveSibling("synced")));
        }
        figures.print();
    }

    private void install(String jar, String offered) throws Exception {
        long begun = System.nanoTime();
        try (Proposal proposal = platform.packs().propose(new Wish.Install(List.of(jar)))) {
            figures.add("stage, verify, resolve and safety diff", System.nanoTime() - begun);
            figures.time("keep, audit, ledger, switch: to what is offered", () -> {
                platform.packs().carryOut(proposal, EnumSet.allOf(Consent.class));
                platform.await(() -> platform.offers(offered));
            });
        }
        figures.add("install, all of it", System.nanoTime() - begun);
    }

    private void plain(String jar, String offered, int round) throws Exception {
        Optional<Bundle> installed;
        long begun = System.nanoTime();
        try (InputStream in = Files.newInputStream(Path.of(jar))) {
            Bundle bundle = platform.context().installBundle("plain-" + round, in);
            bundle.start();
            installed = Optional.of(bundle);
        }
        platform.await(() -> platform.offers(offered));
        figures.add("the framework's installBundle and start", System.nanoTime() - begun);
        installed.get().uninstall();
        platform.await(() -> !platform.offers(offered));
    }

    private static void synced(Path file) throws Exception {
        Path made = file.resolveSibling("making");
        try (FileChannel out = FileChannel.open(made, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(java.nio.ByteBuffer.wrap(new byte[2_000]));
            out.force(true);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.getParent())) {
            folder.force(true);
        }
    }
}
