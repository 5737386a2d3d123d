package org.dorsal.core.console.internal.guide.sound;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A voice: a command that speaks its last argument. No shell sees the words. What is being said when the next words come
 * is cut short, as it would be late. Where the command cannot be run, or fails, there is the bell instead.
 */
public final class VoiceSounds implements Sounds {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceSounds.class);
    private final List<String> command;
    private final Sounds whenMute;
    private final AtomicReference<Process> speaking = new AtomicReference<>();
    private final ExecutorService speaker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "dorsal-voice");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean isMute;

    /**
     * @param command the command and its own arguments
     * @param whenMute what is heard instead when the command cannot be run
     */
    public VoiceSounds(List<String> command, Sounds whenMute) {
        this.command = List.copyOf(command);
        this.whenMute = Objects.requireNonNull(whenMute, "whenMute");
    }

    @Override
    public void give(Signal signal, String words) {
        if (isMute) {
            whenMute.give(signal, words);
        } else {
            speaker.execute(() -> say(words));
        }
    }

    @Override
    public void tick() {
        whenMute.tick();
    }

    @Override
    public void close() {
        speaker.shutdown();
        whenMute.close();
    }

    private void say(String words) {
        Process before = speaking.get();
        if (before != null && before.isAlive()) {
            before.destroy();
        } else if (before != null && before.exitValue() != 0) {
            LOG.warn("The voice command ends with {}; the bell takes its place", before.exitValue());
            isMute = true;
            return;
        }
        List<String> line = new ArrayList<>(command);
        line.add(asNoOption(words));
        try {
            speaking.set(new ProcessBuilder(line).redirectInput(Redirect.from(nothing()))
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start());
        } catch (IOException e) {
            LOG.warn("The voice command cannot be run; the bell takes its place", e);
            isMute = true;
        }
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static String asNoOption(String words) {
        return words.replaceFirst("^-+", "");
    }
}
