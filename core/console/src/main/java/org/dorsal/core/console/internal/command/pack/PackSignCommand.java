package org.dorsal.core.console.internal.command.pack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.PackTrust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "sign", description = "Signs a pack, so that those who trust the key can tell it is whole and yours.")
final class PackSignCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR", description = "a zip, a jar or a folder")
    private Path pack;

    @Option(names = "--key", paramLabel = "KEYFILE", required = true, description = "the file that `dorsal pack key` made")
    private Path secret;

    @Option(names = "--out", paramLabel = "FILE",
        description = "where to put the signed pack; default: in the place of the file, or ID-VERSION.jar beside the folder")
    private Path out;

    private final PackTrust trust;
    private final Streams streams;

    PackSignCommand(PackTrust trust, Streams streams) {
        this.trust = trust;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        PackTrust.Signed signed = trust.sign(pack, secret, Optional.ofNullable(out));
        new Page(streams.out(), streams.width()).text(signed.pack() + " is signed by " + signed.by() + ": " + signed.file());
        return ExitCode.DONE;
    }
}
