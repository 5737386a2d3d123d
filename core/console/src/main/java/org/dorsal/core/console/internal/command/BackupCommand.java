package org.dorsal.core.console.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.home.HomeBackup;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;
import org.dorsal.core.journal.Journal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Copies the whole home into a zip, while it is used.",
    footer = {"", "The way back: unpack it into an empty folder, and name that with --home."})
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a new file that only you may read")
    private Path file;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format = Format.TEXT;

    private final Installation installation;
    private final Journal journal;
    private final Streams streams;

    BackupCommand(Installation installation, Journal journal, Streams streams) {
        this.installation = installation;
        this.journal = journal;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Path zip = streams.directory().resolve(file);
        HomeBackup.Written written = written(zip);
        if (format == Format.JSON) {
            Json.page(streams.out(), Json.object().put("file", zip.toString()).put("home", installation.home().toString())
                .put("bytes", written.bytes()).set("entries", Json.strings(written.entries())));
        } else {
            new Page(streams.out(), streams.width()).text(Words.count(written.entries().size(), "file") + " of "
                + installation.home() + " are in " + zip + ", for your eyes only.")
                .text("To go back, unpack it into an empty folder of your own and name that with --home.");
        }
        return ExitCode.DONE;
    }

    private HomeBackup.Written written(Path zip) {
        try {
            return new HomeBackup(installation.home(), journal).writeTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
