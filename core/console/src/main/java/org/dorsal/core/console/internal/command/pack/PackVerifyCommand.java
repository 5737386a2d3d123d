package org.dorsal.core.console.internal.command.pack;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.command.Json;
import org.dorsal.core.packs.PackAuthoring;
import org.dorsal.core.packs.Verification;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "verify", description = "Checks all that an installation would, and says what is wrong and how to mend it.")
final class PackVerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR", description = "a folder, a zip or a jar")
    private Path given;

    @Option(names = "--format", paramLabel = "text|json|sarif", defaultValue = "text", description = "default: text")
    private ReportFormat format = ReportFormat.TEXT;

    private final PackAuthoring authoring;
    private final Streams streams;

    PackVerifyCommand(PackAuthoring authoring, Streams streams) {
        this.authoring = authoring;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Verification verification = authoring.verify(given);
        VerificationForm form = new VerificationForm(verification, given);
        switch (format) {
            case JSON: Json.page(streams.out(), form.json()); break;
            case SARIF: Json.page(streams.out(), form.sarif()); break;
            default: form.text(streams.out());
        }
        return verification.isSound() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
