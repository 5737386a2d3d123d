package org.dorsal.core.console.internal.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.Streams;

/** The installation for commands that come to the process which holds its home already. */
public final class HeldInstallation implements Installation {
    private final Installation installation;

    public HeldInstallation(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String version() {
        return installation.version();
    }

    @Override
    public Path root() {
        return installation.root();
    }

    @Override
    public Path home() {
        return installation.home();
    }

    @Override
    public List<Ailment> ailments() {
        return installation.ailments();
    }

    @Override
    public List<String> remarks() {
        return installation.remarks();
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T aloneForLong(Supplier<T> work) {
        return work.get();
    }

    @Override
    public OptionalInt whereHeld(Streams streams, List<String> words) {
        return OptionalInt.empty();
    }

    @Override
    public void shell() {
        throw new UnsupportedOperationException("a shell has a terminal of its own");
    }
}
