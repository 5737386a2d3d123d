package org.dorsal.core.console.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several commands in one process, for the rehearsal of packs with code, which would else start a platform for each. Not in
 * the help: a shell does the same for people.
 */
@Command(name = "in-turn", hidden = true, description = {"Runs the commands of a file, each a line with a JSON array of words.",
    "After each comes a line of the control character RS and its exit code."})
final class InTurnCommand implements Callable<Integer> {
    private static final char RECORD_SEPARATOR = 0x1e;

    @Parameters(paramLabel = "FILE")
    private Path file;

    private final ToIntFunction<String[]> commands;
    private final Streams streams;

    InTurnCommand(ToIntFunction<String[]> commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        for (String line : Files.readAllLines(file)) {
            int exit = commands.applyAsInt(JsonMapper.shared().readValue(line, String[].class));
            streams.out().println(RECORD_SEPARATOR + Integer.toString(exit));
            streams.out().flush();
        }
        return ExitCode.DONE;
    }
}
