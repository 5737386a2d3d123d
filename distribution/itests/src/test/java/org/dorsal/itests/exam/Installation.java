package org.dorsal.itests.exam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The installation that the build has made, as it lies on the disk. */
public final class Installation {
    private static final Path ROOT = Path.of(System.getProperty("org.dorsal.installation")).normalize();

    /** Gogo would take the terminal. */
    private static final int SHELL_LEVEL = 50;

    private Installation() {
    }

    public static Path root() {
        return ROOT;
    }

    /** All bundles but those of the shell. Those above the level of the console are not started. */
    public static List<Path> bundles() {
        try (Stream<Path> jars = Files.walk(ROOT.resolve("system"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar") && levelOf(jar) != SHELL_LEVEL).sorted()
                .collect(Collectors.toUnmodifiableList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The packs that come with it, which no start level holds. */
    public static List<Path> packs() {
        try (Stream<Path> jars = Files.list(ROOT.resolve("repository"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().collect(Collectors.toUnmodifiableList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static int levelOf(Path jar) {
        return Integer.parseInt(jar.getParent().getFileName().toString());
    }

    /** What the launcher tells the framework, and what an operator may set. */
    public static Properties properties() {
        Properties properties = new Properties();
        try (URLClassLoader launcher = new URLClassLoader(new URL[] {launcherJar().toUri().toURL()}, null);
                InputStream own = launcher.getResourceAsStream("org/dorsal/launcher/framework.properties");
                InputStream operators = Files.newInputStream(ROOT.resolve("etc").resolve("dorsal.properties"))) {
            properties.load(own);
            properties.load(operators);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path launcherJar() throws IOException {
        try (Stream<Path> jars = Files.list(ROOT.resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("dorsal-launcher")).findFirst().orElseThrow();
        }
    }
}
