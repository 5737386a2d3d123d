package org.dorsal.core.facts.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files in which the Configuration Admin keeps what was set, one a configuration. It passes over a damaged one
 * without a word, as if nothing had ever been set; that the file is there tells the two apart.
 */
public final class ConfigurationFiles {
    private static final String SUFFIX = ".config";
    private static final String LIST_OF_FACTORY = "factory.config";
    /** Stands in the file of a configuration that somebody asked for and nobody has set anything in. */
    private static final String NOTHING_SET = "_felix_.cm.newConfiguration";

    private final Path folder;

    /** @param folder where they are; it need not exist before something is set */
    public ConfigurationFiles(Path folder) {
        this.folder = folder;
    }

    /** Whether something was once set in the configuration. */
    boolean has(String pid) {
        Path file = folder.resolve(pid.replace('.', '/') + SUFFIX);
        return Files.exists(file) && isSet(file);
    }

    /** All of them, by their configuration. */
    Map<String, Path> all() {
        Map<String, Path> all = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(SUFFIX) && !file.endsWith(LIST_OF_FACTORY)).filter(ConfigurationFiles::isSet)
                .forEach(file -> all.put(pid(file), file));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes rather than text, as a damaged file may hold anything. */
    private static boolean isSet(Path file) {
        try {
            return !new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(NOTHING_SET);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }

    private String pid(Path file) {
        String name = folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
