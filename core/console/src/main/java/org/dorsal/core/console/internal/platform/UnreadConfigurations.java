package org.dorsal.core.console.internal.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.dorsal.core.console.internal.Installation.Ailment;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;

/** Files of settings that the Configuration Admin passes over without a word, because they are damaged. */
final class UnreadConfigurations {
    private static final String SUFFIX = ".config";
    private static final String LIST_OF_FACTORY = "factory.config";

    private final BundleContext context;
    private final Path folder;

    UnreadConfigurations(BundleContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    List<Ailment> ailments() {
        ServiceReference<ConfigurationAdmin> reference = context.getServiceReference(ConfigurationAdmin.class);
        if (reference == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        ConfigurationAdmin configurations = context.getService(reference);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX) && !file.endsWith(LIST_OF_FACTORY))
                .filter(file -> !isRead(configurations, file)).map(UnreadConfigurations::ailment).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            context.ungetService(reference);
        }
    }

    private boolean isRead(ConfigurationAdmin configurations, Path file) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '.');
        String pid = name.substring(0, name.length() - SUFFIX.length());
        try {
            return configurations.listConfigurations("(service.pid=" + pid + ")") != null;
        } catch (IOException | InvalidSyntaxException e) {
            return false;
        }
    }

    private static Ailment ailment(Path file) {
        return new Ailment("settings", "The settings in " + file + " cannot be read; standard values hold in their place.",
            "Remove the file or restore a backup of it, then set anew what differed (`dorsal settings list`).");
    }
}
