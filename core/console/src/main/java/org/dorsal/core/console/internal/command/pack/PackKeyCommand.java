package org.dorsal.core.console.internal.command.pack;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.AuthorKey;
import org.dorsal.core.packs.PackTrust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "key", description = "Makes a key to sign packs with.")
final class PackKeyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "whose key it is, as operators will read it")
    private String owner;

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "dorsal.key", description = "where to put it; default: dorsal.key")
    private Path file;

    private final PackTrust trust;
    private final Streams streams;

    PackKeyCommand(PackTrust trust, Streams streams) {
        this.trust = trust;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        AuthorKey key = trust.generate(owner, file);
        new Page(streams.out(), streams.width())
            .text("The key " + key + " is in " + file + ". Keep that file for yourself; nobody can make it again.")
            .text("Hand this line on to those who shall trust it; " + file + ".pub holds it too:");
        streams.out().println(key.text());
        new Page(streams.out(), streams.width()).text("Tell them its fingerprint another way, so that they can compare it:");
        streams.out().println(Fingerprint.inGroups(key));
        return ExitCode.DONE;
    }
}
