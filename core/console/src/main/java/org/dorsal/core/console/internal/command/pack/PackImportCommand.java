package org.dorsal.core.console.internal.command.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;
import org.dorsal.core.exchange.ImportedPack;
import org.dorsal.core.exchange.QuestionnaireImport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Begins a pack with the questions of an HL7 FHIR R4 Questionnaire, as far as they fit.",
    footer = {"", "The pack has facts and questions, and changes nothing for anybody before you add rules."})
final class PackImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the Questionnaire, in JSON")
    private Path file;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "a new folder for the pack")
    private Path folder;

    private final QuestionnaireImport beginnings;
    private final Streams streams;

    PackImportCommand(QuestionnaireImport beginnings, Streams streams) {
        this.beginnings = beginnings;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ImportedPack pack = beginnings.begin(file, folder);
        Page page = new Page(streams.out(), streams.width());
        page.text("The beginning of the pack '" + pack.id() + "' is in " + folder + ": " + Words.count(pack.questions(), "question")
            + " about " + Words.count(pack.facts(), "fact") + ".");
        if (!pack.leftOut().isEmpty()) {
            page.heading("Left out, or not as it was");
            pack.leftOut().forEach(left -> page.item("  - ", left.item() + ": " + left.why()));
            page.blank();
        }
        page.text("Say of each fact how long an answer keeps and which direction is worse, add rules, then `dorsal pack verify "
            + folder + "`.");
        return ExitCode.DONE;
    }
}
