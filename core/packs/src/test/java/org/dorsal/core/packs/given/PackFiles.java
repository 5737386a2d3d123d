package org.dorsal.core.packs.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a sound pack, of which a test changes what it is about. */
public final class PackFiles {
    private static final Path SAMPLES = Path.of("src", "test", "resources");

    private final Map<String, byte[]> files = new TreeMap<>();

    private PackFiles() {
    }

    /** A pack with something of every kind, which needs {@link #base}. */
    public static PackFiles neck() {
        return in(SAMPLES.resolve("neck"));
    }

    /** What {@link #neck} builds upon. */
    public static PackFiles base() {
        return in(SAMPLES.resolve("base"));
    }

    public static PackFiles in(Path folder) {
        PackFiles pack = new PackFiles();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                pack.files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack;
    }

    public PackFiles with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public PackFiles with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    public PackFiles without(String file) {
        if (files.remove(file) == null) {
            throw new IllegalArgumentException("there is no " + file);
        }
        return this;
    }

    /** Replaces a passage, which must be there. */
    public PackFiles replacing(String file, String passage, String by) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        if (!text.contains(passage)) {
            throw new IllegalArgumentException(file + " does not hold " + passage);
        }
        return with(file, text.replace(passage, by));
    }

    public Map<String, byte[]> all() {
        return Map.copyOf(files);
    }

    public AZip zip() {
        AZip zip = new AZip();
        files.forEach(zip::with);
        return zip;
    }

    public Path at(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
