package org.dorsal.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was unpacked: {@code lib/}, {@code system/NN/*.jar} with NN the start level, {@code etc/}.
 *
 * @param root absolute
 */
record Installation(Path root) {

    /** The installation whose {@code lib/} this class was loaded from. */
    static Installation ofThisJar() throws LaunchException {
        try {
            Path jar = Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new Installation(jar.getParent().getParent());
        } catch (URISyntaxException cannotBe) {
            throw new LaunchException("The folder Dorsal was unpacked to has a name that Java cannot read."
                + " Unpack it elsewhere.", cannotBe);
        }
    }

    /** The bundles to install, by the start level of their folder, in the order of their names. */
    SortedMap<Integer, List<Path>> bundles() throws LaunchException {
        Path system = root.resolve("system");
        try {
            SortedMap<Integer, List<Path>> byLevel = new TreeMap<>();
            for (Path level : entries(system, "[0-9]+")) {
                byLevel.put(Integer.parseInt(level.getFileName().toString()), entries(level, ".+\\.jar"));
            }
            return byLevel;
        } catch (IOException missing) {
            throw new LaunchException("This installation is not whole: " + system + " cannot be read."
                + " Unpack Dorsal again.", missing);
        }
    }

    /** What the framework is told: our own settings, and those of {@code etc/dorsal.properties}, which win. */
    Map<String, String> properties() throws LaunchException {
        Path file = root.resolve("etc").resolve("dorsal.properties");
        Properties all = new Properties();
        try (InputStream own = Installation.class.getResourceAsStream("framework.properties");
                Reader operators = Files.newBufferedReader(file)) {
            all.load(own);
            all.load(operators);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new LaunchException("The settings " + file + " cannot be read. Unpack that file again.", unreadable);
        }
        Map<String, String> properties = new HashMap<>();
        // Where the Gogo shell looks for etc/gosh_profile.
        properties.put("gosh.home", root.toString());
        all.stringPropertyNames().forEach(name -> properties.put(name, all.getProperty(name).trim()));
        return properties;
    }

    private static List<Path> entries(Path folder, String namePattern) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(e -> e.getFileName().toString().matches(namePattern)).sorted()
                .collect(Collectors.toUnmodifiableList());
        }
    }
}
