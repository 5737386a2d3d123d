package org.dorsal.core.console.internal.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the line to the terminal is set, kept by the system's own {@code stty}. JLine keeps the keys and modes of a terminal,
 * but loses the speed and discipline of its line, and a line of speed 0 is one that was hung up.
 */
public final class LineSettings {
    private static final Logger LOG = LoggerFactory.getLogger(LineSettings.class);
    private static final long PATIENCE_SECONDS = 2;

    private final String settings;

    private LineSettings(String settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /** Those of the terminal that the process reads from; empty where there is no {@code stty}, or it cannot say. */
    public static Optional<LineSettings> ofTheProcess() {
        return stty("-g").filter(said -> said.matches("[\\w:=]+")).map(LineSettings::new);
    }

    /** Sets the line as it was. */
    public void restore() {
        stty(settings);
    }

    private static Optional<String> stty(String argument) {
        try {
            Process process = new ProcessBuilder("stty", argument).redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectErrorStream(true).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("There is no stty here", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
