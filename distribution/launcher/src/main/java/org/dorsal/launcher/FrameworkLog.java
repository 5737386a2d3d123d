package org.dorsal.launcher;

import org.apache.felix.framework.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Brings what the framework and the bundles say through the OSGi log into the one log. */
final class FrameworkLog extends Logger {
    private final Log log;

    FrameworkLog(Log log) {
        this.log = log;
    }

    /** The log of bundles, such as a component that could not be made, from the time that a log service is there. */
    static void follow(BundleContext context) {
        new ServiceTracker<LogReaderService, LogReaderService>(context, LogReaderService.class, null) {
            @Override
            public LogReaderService addingService(ServiceReference<LogReaderService> reference) {
                LogReaderService reader = super.addingService(reference);
                reader.addLogListener(FrameworkLog::write);
                return reader;
            }
        }.open();
    }

    @Override
    protected void doLog(Bundle bundle, ServiceReference reference, int level, String message, Throwable thrown) {
        doLog(level, bundle == null ? message : bundle.getSymbolicName() + ": " + message, thrown);
    }

    @Override
    protected void doLog(int level, String message, Throwable thrown) {
        log.of("org.apache.felix.framework").atLevel(levelOf(level)).setCause(thrown).log(message);
    }

    private static void write(LogEntry entry) {
        LoggerFactory.getLogger(entry.getLoggerName()).atLevel(levelOf(entry.getLogLevel())).setCause(entry.getException())
            .log("{}: {}", entry.getBundle().getSymbolicName(), entry.getMessage());
    }

    private static Level levelOf(int felixLevel) {
        return switch (felixLevel) {
            case LOG_ERROR -> Level.ERROR;
            case LOG_WARNING -> Level.WARN;
            case LOG_INFO -> Level.INFO;
            default -> Level.DEBUG;
        };
    }

    private static Level levelOf(LogLevel level) {
        return switch (level) {
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            // The framework tells every event of a bundle and a service as info.
            default -> Level.DEBUG;
        };
    }
}
