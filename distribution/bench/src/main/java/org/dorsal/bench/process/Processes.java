package org.dorsal.bench.process;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs processes with one environment, and takes the time. */
public final class Processes {
    private static final String TERMINAL = "xterm";
    private final Map<String, String> environment;

    /** @param changed variables besides those of this process */
    public Processes(Map<String, String> changed) {
        environment = new HashMap<>(System.getenv());
        environment.putAll(changed);
        environment.put("TERM", TERMINAL);
    }

    /** From the start to the end of a process, which must succeed. */
    public Duration toEnd(List<String> command) throws IOException, InterruptedException {
        return run(command, new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    /** The same, and what it writes is shown. */
    public Duration shown(List<String> command) throws IOException, InterruptedException {
        return run(command, new ProcessBuilder(command).inheritIO());
    }

    private Duration run(List<String> command, ProcessBuilder builder) throws IOException, InterruptedException {
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        Process process = builder.start();
        int code = process.waitFor();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
        return took;
    }

    /** From the start of a process in a terminal to the moment it has written a text; then it is ended. */
    public Duration toText(List<String> command, Path folder, String text) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        PtyProcess process = new PtyProcessBuilder(command.toArray(String[]::new)).setEnvironment(environment)
            .setDirectory(folder.toString()).setInitialColumns(80).setInitialRows(24).start();
        try {
            await(process.getInputStream(), text, command);
            return Duration.ofNanos(System.nanoTime() - begun);
        } finally {
            end(process);
        }
    }

    /** Waits until all are gone, so that none runs beside the next. */
    private static void end(PtyProcess process) throws InterruptedException {
        List<ProcessHandle> started = ProcessHandle.of(process.pid()).stream()
            .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants())).toList();
        started.forEach(ProcessHandle::destroyForcibly);
        process.destroy();
        process.waitFor();
        started.forEach(handle -> handle.onExit().join());
    }

    private static void await(InputStream output, String text, List<String> command) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (seen.indexOf(text) < 0) {
            int read = output.read(buffer);
            if (read < 0) {
                throw new IllegalStateException(command + " ended without writing '" + text + "': " + seen);
            }
            seen.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
    }
}
