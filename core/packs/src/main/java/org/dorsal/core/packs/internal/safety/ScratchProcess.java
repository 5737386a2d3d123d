package org.dorsal.core.packs.internal.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process that is let run for so long and say so much, and is ended with all it has begun when it has had either.
 *
 * @param command what to run; it sees nothing of this process's environment
 * @param folder where it runs
 * @param longest how long it may take
 * @param most how many bytes it may say
 */
record ScratchProcess(List<String> command, Path folder, Duration longest, int most) {
    private static final int MOST_COMPLAINTS = 10_000;

    /**
     * What a process said, and how it ended.
     *
     * @param exit its exit code
     * @param lines what it wrote, by lines
     * @param complaint the last thing that it complained of
     */
    record Said(int exit, List<String> lines, Optional<String> complaint) {
    }

    /** @throws UnrehearsedException when it cannot be begun, takes too long, or says too much */
    Said run() {
        Process process = begun();
        long end = System.nanoTime() + longest.toNanos();
        try {
            CompletableFuture<String> complaints = CompletableFuture.supplyAsync(() -> complaints(process.getErrorStream()));
            String said = within(end, CompletableFuture.supplyAsync(() -> said(process.getInputStream())));
            if (said.getBytes(StandardCharsets.UTF_8).length > most) {
                throw new UnrehearsedException("A trial of it says too much.");
            }
            int exit = within(end, process.onExit()).exitValue();
            return new Said(exit, said.lines().toList(), within(end, complaints).lines().filter(line -> !line.isBlank()).reduce((one, next) -> next));
        } finally {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        }
    }

    private Process begun() {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        // Without a language, Java writes and reads nothing beyond ASCII.
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new UnrehearsedException("A trial of it cannot be begun: no process of Java can be started.", e);
        }
    }

    private <T> T within(long end, CompletableFuture<T> result) {
        try {
            return result.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new UnrehearsedException("A trial of it does not come to an end within " + longest.toSeconds() + " s.", e);
        } catch (ExecutionException e) {
            throw new UnrehearsedException("What a trial of it says cannot be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnrehearsedException("The trial of it was broken off.", e);
        }
    }

    /** As much as it may say, and a byte more where it says too much. */
    private String said(InputStream in) {
        try (in) {
            return new String(in.readNBytes(most + 1), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of its complaints; the others are read too, or the process would wait for a reader for ever. */
    private static String complaints(InputStream in) {
        try (in) {
            byte[] first = in.readNBytes(MOST_COMPLAINTS);
            in.transferTo(OutputStream.nullOutputStream());
            return new String(first, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
