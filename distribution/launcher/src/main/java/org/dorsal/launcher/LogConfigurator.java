package org.dorsal.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.io.File;
import java.nio.file.Path;

/**
 * One log for everything that runs: a file a day in the home, nothing on the terminal. In Java rather than in a file,
 * because reading the latter costs a tenth of the start.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogConfigurator extends ContextAwareBase implements Configurator {
    /** System property: the folder to write to. */
    static final String FOLDER = "org.dorsal.log.folder";
    /** System property: what to write, such as {@code info}. */
    static final String LEVEL = "org.dorsal.log.level";

    private static final int DAYS_KEPT = 14;
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger - %msg%n";

    /** Says where the log is to be, before the first line is written. */
    static void writeTo(Path folder, String level) {
        System.setProperty(FOLDER, folder.toString());
        System.setProperty(LEVEL, level);
        System.setProperty("java.util.logging.config.class", JavaLogging.class.getName());
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getStatusManager().add(new NopStatusListener());
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(System.getProperty(LEVEL), Level.INFO));
        root.addAppender(file(context, Path.of(System.getProperty(FOLDER))));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static FileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        FileAppender<ILoggingEvent> appender = isPlain(folder) ? dailyFile(context, folder) : oneFile(folder);
        appender.setContext(context);
        // Two commands may run on one home at once.
        appender.setPrudent(true);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    /** A file name pattern has no way to write these two characters as themselves. */
    private static boolean isPlain(Path folder) {
        return !folder.toString().contains("%") && (File.separatorChar == '\\' || !folder.toString().contains("\\"));
    }

    private static FileAppender<ILoggingEvent> oneFile(Path folder) {
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setFile(folder.resolve("dorsal.log").toString());
        return appender;
    }

    private static FileAppender<ILoggingEvent> dailyFile(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        TimeBasedRollingPolicy<ILoggingEvent> daily = new TimeBasedRollingPolicy<>();
        daily.setContext(context);
        daily.setParent(appender);
        daily.setFileNamePattern(folder.resolve("dorsal-%d{yyyy-MM-dd}.log").toString());
        daily.setMaxHistory(DAYS_KEPT);
        daily.setTotalSizeCap(FileSize.valueOf("20MB"));
        appender.setRollingPolicy(daily);
        daily.start();
        return appender;
    }
}
