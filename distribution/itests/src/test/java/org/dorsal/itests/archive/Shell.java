package org.dorsal.itests.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dorsal.itests.exam.Installation;

/** Lines for {@code sh} that call {@code "$DORSAL"}, on one home. */
final class Shell implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path out;
    private final Path err;

    private Shell(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** What came of it. */
    record End(int exitCode, String out, String err) {
    }

    static End run(Path home, String lines) throws IOException, InterruptedException {
        try (Shell shell = begin(home, lines)) {
            shell.process.getOutputStream().close();
            return shell.end();
        }
    }

    /** Its standard input stays open. */
    static Shell begin(Path home, String lines) throws IOException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", lines).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("DORSAL", Installation.root().resolve("bin/dorsal").toString());
        builder.environment().put("DORSAL_HOME", home.toString());
        builder.environment().put("XDG_CACHE_HOME", Path.of(System.getProperty("user.home"), "cache").toString());
        return new Shell(builder.start(), out, err);
    }

    Shell type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes());
        process.getOutputStream().flush();
        return this;
    }

    Shell shows(String text) throws IOException, InterruptedException {
        for (long tries = PATIENCE_SECONDS * 20; !Files.readString(out).contains(text); tries--) {
            if (tries == 0 || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("never shown: " + text + "; but: " + Files.readString(out) + Files.readString(err));
            }
        }
        return this;
    }

    End end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end; shown: " + Files.readString(out));
        }
        return new End(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Kills what still runs, at once. */
    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }
}
