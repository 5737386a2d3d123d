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
import java.util.function.Consumer;

import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.console.internal.CommandServices;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Page;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Everything that is remembered about a person.",
    footer = {"", "fhir is a bundle of HL7 FHIR R4: the questions, and what the person answered last. questionnaire is the questions alone, "
        + "with nobody in them."})
final class ExportCommand implements Callable<Integer> {
    /** How everything about a person is written. */
    enum ExportFormat {
        JSONL, CSV, FHIR, QUESTIONNAIRE
    }

    @Option(names = "--format", paramLabel = "jsonl|csv|fhir|questionnaire", defaultValue = "jsonl", description = "default: jsonl")
    private ExportFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "a new file that only you may read; else the standard output")
    private Path file;

    private final Root root;
    private final CommandServices services;
    private final Streams streams;

    ExportCommand(Root root, CommandServices services, Streams streams) {
        this.root = root;
        this.services = services;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (format == ExportFormat.QUESTIONNAIRE) {
            return export("The questions are in " + file + ".", out -> out.print(services.exchange().questionnaires().questionnaire(catalogue())));
        }
        String person = root.knownPerson();
        String what = format == ExportFormat.FHIR ? "What " + person + " answered last" : "Everything about " + person;
        return export(what + " is in " + file + ", for your eyes only.", out -> write(person, out));
    }

    private int export(String done, Consumer<PrintWriter> writing) {
        if (file == null) {
            writing.accept(streams.out());
            return ExitCode.DONE;
        }
        writeFile(writing);
        new Page(streams.out(), streams.width()).text(done);
        return ExitCode.DONE;
    }

    private void writeFile(Consumer<PrintWriter> writing) {
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly());
                PrintWriter out = new PrintWriter(new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8)))) {
            writing.accept(out);
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
        switch (format) {
            case FHIR: out.print(services.exchange().questionnaires().record(catalogue(), person, services.journal().lastScreening(person))); break;
            case CSV: writeTable(person, out); break;
            default: services.journal().export(person, row -> Json.line(out, Json.value(row))); break;
        }
    }

    private void writeTable(String person, PrintWriter out) {
        Csv csv = new Csv();
        services.journal().export(person, csv::add);
        csv.write(out);
    }

    private Catalogue catalogue() {
        return services.catalogues().settled();
    }
}
