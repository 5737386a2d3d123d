package org.dorsal.core.console.internal.command;

import java.util.concurrent.Callable;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.console.internal.wording.Page;

import picocli.CommandLine.Command;

@Command(name = "shell", description = "The Felix Gogo shell, for operators; `dorsal WORDS` works there too.")
final class ShellCommand implements Callable<Integer> {
    private final Installation installation;
    private final Streams streams;

    ShellCommand(Installation installation, Streams streams) {
        this.installation = installation;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (!streams.interactive()) {
            throw Complaint.misused("The shell needs a terminal.", "Run `dorsal COMMAND` for one thing at a time.");
        }
        new Page(streams.out(), streams.width()).text("`dorsal WORDS` works here as well; Ctrl-D ends the shell.");
        streams.out().flush();
        installation.shell();
        return ExitCode.DONE;
    }
}
