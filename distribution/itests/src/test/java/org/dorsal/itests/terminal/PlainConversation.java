package org.dorsal.itests.terminal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.itests.exam.Installation;

/** {@code bin/dorsal --plain} over pipes: its pages are read and answered one at a time. */
public final class PlainConversation implements AutoCloseable {
    /** So wide that no line of a page is broken. */
    private static final String COLUMNS = "200";

    private final Process process;
    private final BufferedReader printed;
    private final Writer typed;

    public PlainConversation(Path home, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(Installation.root().resolve("bin/dorsal").toString(), "--home",
            home.toString(), "--plain"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")));
        builder.environment().put("XDG_CACHE_HOME", Cli.CACHE.toString());
        builder.environment().put("COLUMNS", COLUMNS);
        process = builder.start();
        printed = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        typed = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /**
     * What a page says.
     *
     * @param title its title
     * @param lines all lines under it, the keys last
     */
    public record Said(String title, List<String> lines) {
    }

    /** The next page that asks for something; empty when there is none any more. Lines between pages are passed over. */
    public Optional<Said> page() throws IOException {
        String title = nextBeginningWith("== ");
        if (title == null) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        String line = printed.readLine();
        while (line != null && !(line.startsWith("(") && line.endsWith(")"))) {
            lines.add(line);
            line = printed.readLine();
        }
        return Optional.of(new Said(title.substring(3, title.length() - 3), lines));
    }

    /** Reads on until a line begins so, as those of a session do; null when there is none any more. */
    public String nextBeginningWith(String words) throws IOException {
        String line = printed.readLine();
        while (line != null && !line.startsWith(words)) {
            line = printed.readLine();
        }
        return line;
    }

    public void type(String line) {
        try {
            typed.write(line + "\n");
            typed.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("dorsal does not listen any more", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
