package org.dorsal.core.console.internal.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.journal.Journal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Everything that is remembered about a person.")
final class ExportCommand implements Callable<Integer> {
    /** How everything about a person is written. */
    enum ExportFormat {
        JSONL, CSV
    }

    @Option(names = "--format", paramLabel = "jsonl|csv", defaultValue = "jsonl", description = "default: jsonl")
    private ExportFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "a new file that only you may read; else the standard output")
    private Path file;

    private final Root root;
    private final Journal journal;
    private final Streams streams;

    ExportCommand(Root root, Journal journal, Streams streams) {
        this.root = root;
        this.journal = journal;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String person = root.knownPerson();
        if (file == null) {
            write(person, streams.out());
            return ExitCode.DONE;
        }
        writeFile(person);
        new Page(streams.out(), streams.width()).text("Everything about " + person + " is in " + file + ", for your eyes only.");
        return ExitCode.DONE;
    }

    private void writeFile(String person) {
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly());
                PrintWriter out = new PrintWriter(new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8)))) {
            write(person, out);
            if (out.checkError()) {
                throw new IOException("the file is not complete");
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
            : new FileAttribute<?>[0];
    }

    private void write(String person, PrintWriter out) {
        if (format == ExportFormat.JSONL) {
            journal.export(person, row -> Json.line(out, Json.value(row)));
            return;
        }
        Csv csv = new Csv();
        journal.export(person, csv::add);
        csv.write(out);
    }
}
