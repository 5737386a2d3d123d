package org.dorsal.core.console.internal.command.pack;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.packs.PackAuthoring;
import org.dorsal.text.Nearest;
import org.dorsal.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "schema", description = "The JSON Schema of a kind of file in a pack, for editors; without a kind, all kinds.")
final class PackSchemaCommand implements Callable<Integer> {
    @Parameters(paramLabel = "KIND", arity = "0..1", description = "such as rules")
    private Optional<String> kind = Optional.empty();

    private final PackAuthoring authoring;
    private final Streams streams;

    PackSchemaCommand(PackAuthoring authoring, Streams streams) {
        this.authoring = authoring;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        kind.ifPresentOrElse(wanted -> streams.out().print(authoring.schema(wanted).orElseThrow(() -> unknown(wanted))),
            () -> authoring.kinds().forEach(name -> streams.out().print(name + "\n")));
        return ExitCode.DONE;
    }

    private Complaint unknown(String wanted) {
        String meant = Nearest.to(wanted, authoring.kinds()).map(near -> "Did you mean '" + near + "'? ").orElse("");
        return Complaint.misused("No kind of file is called '" + Printable.of(wanted) + "'.", meant + "`dorsal pack schema` names all.");
    }
}
