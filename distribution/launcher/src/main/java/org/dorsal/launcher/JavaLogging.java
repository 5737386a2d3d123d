package org.dorsal.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Brings what libraries say through {@code java.util.logging} into the one log instead of onto the terminal. Made by
 * the JDK when a library logs for the first time, if it ever does.
 */
public final class JavaLogging {
    private static final String SETTINGS = "handlers=" + SLF4JBridgeHandler.class.getName() + "\n.level=INFO\n";

    public JavaLogging() throws IOException {
        LogManager.getLogManager()
            .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
