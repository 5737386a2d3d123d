package org.dorsal.core.packs.internal.repository;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the next bytes as long as it was told to, and not for ever, as a body of the HTTP client would. */
final class PatientStream extends FilterInputStream {
    private final Duration patience;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "dorsal-download");
        thread.setDaemon(true);
        return thread;
    });

    PatientStream(InputStream in, Duration patience) {
        super(in);
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Future<Integer> read = reader.submit(() -> in.read(bytes, offset, length));
        try {
            return read.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("nothing more came for " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException("the connection broke", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        }
    }

    /** Also ends a read that still waits. */
    @Override
    public void close() throws IOException {
        reader.shutdownNow();
        in.close();
    }
}
