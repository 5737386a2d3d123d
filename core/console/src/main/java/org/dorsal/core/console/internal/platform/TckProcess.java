package org.dorsal.core.console.internal.platform;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dorsal.core.console.internal.Streams;

/** Runs the TCK of an installation, which is no part of the platform. It sees to it itself that it comes to an end. */
public final class TckProcess {
    private static final String MAIN = "org.dorsal.tck.internal.command.Main";

    private final Path installation;

    public TckProcess(Path installation) {
        this.installation = installation;
    }

    /** Where an installation has it. */
    public static Path folder(Path installation) {
        return installation.resolve("tck");
    }

    /** Shows what it says. Its exit code is that of the command. */
    public int run(List<String> words, Streams streams) throws IOException {
        Process process = new ProcessBuilder(command(words)).directory(streams.directory().toFile()).redirectErrorStream(true).start();
        try (Reader says = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            process.getOutputStream().close();
            says.transferTo(streams.out());
            return process.onExit().join().exitValue();
        } finally {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        }
    }

    private List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable", "-cp", folder(installation) + File.separator + "*", MAIN));
        command.addAll(words);
        return command;
    }
}
