package org.dorsal.core.console.internal.guide.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines as they come, waited for no longer than wished. A thread of its own reads, one line for each that is asked for,
 * as a read of a stream cannot be given up.
 */
final class LineSource {
    private static final Logger LOG = LoggerFactory.getLogger(LineSource.class);
    private static final int LONGEST = 1000;

    private final BufferedReader reader;
    private final BlockingQueue<Optional<String>> read = new LinkedBlockingQueue<>();
    private boolean asked;
    private boolean ended;

    LineSource(InputStream in) {
        reader = new BufferedReader(new InputStreamReader(Objects.requireNonNull(in, "in"), StandardCharsets.UTF_8));
    }

    boolean hasEnded() {
        return ended;
    }

    /** The next line, if one comes in time. */
    Optional<String> poll(Duration atMost) {
        if (ended) {
            return Optional.empty();
        }
        if (!asked) {
            asked = true;
            Thread thread = new Thread(this::readOne, "dorsal-lines");
            thread.setDaemon(true);
            thread.start();
        }
        Optional<Optional<String>> line = take(atMost);
        if (line.isPresent()) {
            asked = false;
            ended = line.get().isEmpty();
        }
        return line.flatMap(l -> l);
    }

    private Optional<Optional<String>> take(Duration atMost) {
        try {
            return Optional.ofNullable(read.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Optional.empty());
        }
    }

    private void readOne() {
        try {
            String line = reader.readLine();
            read.add(Optional.ofNullable(line).map(l -> l.length() > LONGEST ? l.substring(0, LONGEST) : l));
        } catch (IOException e) {
            LOG.warn("The input ended with an error", e);
            read.add(Optional.empty());
        }
    }
}
