package org.dorsal.itests.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dorsal.itests.exam.Installation;

/**
 * {@code bin/dorsal} without a terminal, run to its end.
 *
 * @param exitCode what it ended with
 * @param out what it wrote to the standard output
 * @param err what it wrote to the standard error
 */
public record Cli(int exitCode, String out, String err) {
    /** Shared by all tests, so that classes are made ready once. */
    public static final Path CACHE = Path.of(System.getProperty("user.home"), "cache");
    private static final long PATIENCE_SECONDS = 60;

    public static Cli dorsal(Path home, String... words) throws IOException, InterruptedException {
        return dorsal(home, Map.of(), words);
    }

    public static Cli dorsal(Path home, Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Installation.root().resolve("bin/dorsal").toString()));
        command.addAll(Arrays.asList(words));
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("DORSAL_HOME", home.toString());
        builder.environment().put("XDG_CACHE_HOME", CACHE.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("does not end: " + command);
        }
        return new Cli(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
