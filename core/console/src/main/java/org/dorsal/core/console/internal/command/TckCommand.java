package org.dorsal.core.console.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.command.pack.ReportFormat;
import org.dorsal.core.console.internal.platform.TckProcess;
import org.dorsal.core.console.internal.wording.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "tck", description = "Holds a built plugin or pack against all requirements, in a process of its own.")
final class TckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a jar, or a pack of data as a zip or a folder")
    private Path plugin;

    @Option(names = "--against", paramLabel = "FILE", description = "what was released before: does the version say what changed?")
    private Optional<Path> released = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json|sarif", defaultValue = "text", description = "default: text")
    private ReportFormat format = ReportFormat.TEXT;

    private final Installation installation;
    private final Streams streams;

    TckCommand(Installation installation, Streams streams) {
        this.installation = installation;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(TckProcess.folder(installation.root()))) {
            throw Complaint.failed("This installation is not whole: its folder tck is missing.", "Unpack Dorsal again.");
        }
        List<String> words = new ArrayList<>(List.of(format.name().toLowerCase(Locale.ROOT), plugin.toString()));
        released.ifPresent(file -> words.add(file.toString()));
        return new TckProcess(installation.root()).run(words, streams);
    }
}
