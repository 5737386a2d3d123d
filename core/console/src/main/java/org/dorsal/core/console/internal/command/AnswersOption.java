package org.dorsal.core.console.internal.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.answers.CaseReader;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.screening.Unanswered;

import org.dorsal.text.Printable;
import picocli.CommandLine.Option;

/** Answers that a caller brings in place of a screening. */
final class AnswersOption {
    private static final String STANDARD_INPUT = "-";

    @Option(names = "--answers", paramLabel = "FILE|-",
        description = "answers as JSON Lines, - for the standard input: {\"id\", \"phase\": \"before\"|\"during\", \"facts\": {…}}")
    private String answers;

    @Option(names = "--unanswered", paramLabel = "ask|no|unknown", defaultValue = "ask",
        description = "what a fact without an answer is: still to be asked (default), normal as you vouch, or not known")
    private Unanswered unanswered;

    Unanswered unanswered() {
        return unanswered;
    }

    /** Reads the answers, if the caller brings any. */
    <T> Optional<T> read(Streams streams, Function<CaseReader, T> use) {
        if (answers == null) {
            return Optional.empty();
        }
        if (answers.equals(STANDARD_INPUT)) {
            return Optional.of(use.apply(new CaseReader(streams.in())));
        }
        if (answers.isBlank() || Files.isDirectory(Path.of(answers))) {
            throw Complaint.misused("--answers needs a file, and '" + Printable.of(answers) + "' is none.",
                "Name a file of JSON Lines, or - for the standard input.");
        }
        try (InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(answers)))) {
            return Optional.of(use.apply(new CaseReader(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
