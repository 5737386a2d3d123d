package org.dorsal.launcher;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one log, made on a second core while the framework is made on the first: each takes a tenth of a start. Whoever
 * writes to it waits until it is there.
 */
final class Log {
    private final FutureTask<ILoggerFactory> making = new FutureTask<>(LoggerFactory::getILoggerFactory);

    private Log() {
    }

    /** A log that is being made from now on. */
    static Log begin() {
        Log log = new Log();
        Thread maker = new Thread(log.making, "log");
        maker.setDaemon(true);
        maker.start();
        return log;
    }

    Logger of(Class<?> writer) {
        return of(writer.getName());
    }

    Logger of(String writer) {
        return made().getLogger(writer);
    }

    /** Waits until others than the launcher may write, too. */
    ILoggerFactory made() {
        try {
            return making.get();
        } catch (ExecutionException cannot) {
            if (cannot.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cannot.getCause());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}
