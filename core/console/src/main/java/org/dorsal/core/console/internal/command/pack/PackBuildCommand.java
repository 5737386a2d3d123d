package org.dorsal.core.console.internal.command.pack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.BuiltPack;
import org.dorsal.core.packs.PackAuthoring;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "build", description = "Makes the one file of a pack in a folder, the same bytes every time.")
final class PackBuildCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "the folder that holds pack.json")
    private Path folder;

    @Option(names = "--out", paramLabel = "FILE", description = "default: ID-VERSION.jar, here")
    private Optional<Path> out = Optional.empty();

    private final PackAuthoring authoring;
    private final Streams streams;

    PackBuildCommand(PackAuthoring authoring, Streams streams) {
        this.authoring = authoring;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        BuiltPack built = authoring.build(folder, out);
        new Page(streams.out(), streams.width()).item("", built.coordinate() + " is in " + built.file() + ".")
            .item("sha256 ", built.digest());
        return ExitCode.DONE;
    }
}
