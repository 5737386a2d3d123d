package org.dorsal.core.console.internal.command.pack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.PackRepositories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "index", description = "Makes a folder of packs a repository that others can install from.")
final class PackIndexCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "the folder with the zips and jars")
    private Path folder;

    @Option(names = "--key", paramLabel = "KEYFILE", description = "the key to sign the index with; needed where it is served by a web server")
    private Path secret;

    @Option(names = "--issued", paramLabel = "TIME",
        description = "when it counts as made, such as 2026-01-31T00:00:00Z, for builds that give the same bytes each time; default: now")
    private Instant issued;

    private final PackRepositories repositories;
    private final Streams streams;

    PackIndexCommand(PackRepositories repositories, Streams streams) {
        this.repositories = repositories;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<AvailablePack> packs = repositories.index(folder, Optional.ofNullable(issued), Optional.ofNullable(secret));
        Page page = new Page(streams.out(), streams.width());
        page.text(folder + " is a repository of " + Words.count(packs.size(), "pack") + " now.");
        if (secret == null) {
            page.text("Its index is not signed, so it serves as a local folder only. With --key KEYFILE a web server can serve it.");
        }
        return ExitCode.DONE;
    }
}
