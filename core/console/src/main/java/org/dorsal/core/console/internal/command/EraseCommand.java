package org.dorsal.core.console.internal.command;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.answers.Lines;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;
import org.dorsal.core.journal.Journal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "erase", description = "Removes everything that is remembered about a person, for good.")
final class EraseCommand implements Callable<Integer> {
    @Option(names = "--yes", paramLabel = "NAME", description = "the person's name, to go ahead without being asked")
    private String confirmed;

    private final Root root;
    private final Journal journal;
    private final Installation installation;
    private final Streams streams;

    EraseCommand(Root root, Journal journal, Installation installation, Streams streams) {
        this.root = root;
        this.journal = journal;
        this.installation = installation;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return installation.alone(this::erase);
    }

    private int erase() {
        String person = root.knownPerson();
        Page page = new Page(streams.out(), streams.width());
        String name = Optional.ofNullable(confirmed).orElseGet(() -> ask(page, person));
        if (!name.equals(person)) {
            throw Complaint.misused("The name does not match '" + person + "'; nothing was removed.",
                "Write the name exactly as it is kept.");
        }
        int rows = journal.erase(person);
        page.text("Removed " + (rows == 1 ? "1 entry" : rows + " entries") + " about " + person + ".");
        return ExitCode.DONE;
    }

    private String ask(Page page, String person) {
        page.text("This removes every answer, session, stop and program of " + person
            + ", also what keeps a stop closed. It cannot be undone; `dorsal export` keeps a copy.");
        streams.out().print("Type the name " + person + " to go ahead: ");
        streams.out().flush();
        return new Lines(streams.in()).next().map(String::strip)
            .orElseThrow(() -> Complaint.failed("Nobody confirmed; nothing was removed.", "Type the name, or give it with --yes."));
    }
}
