package org.dorsal.core.packs.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The file of a pack of data: one of its own, or another edition of one that comes with Dorsal. */
public final class APackFile {
    private final Map<String, String> files = new TreeMap<>();

    private APackFile() {
    }

    public static APackFile called(String id) {
        return new APackFile().with("pack.json", AHeader.of(id, "1.0.0"));
    }

    /** Another edition of a pack that comes with Dorsal. */
    public static APackFile editionOf(String bundledPack) {
        APackFile edition = new APackFile();
        Path folder = AnInstallation.bundled(bundledPack);
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                edition.with(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return edition;
    }

    public APackFile with(String file, String text) {
        files.put(file, text);
        return this;
    }

    public APackFile without(String file) {
        if (files.remove(file) == null) {
            throw new IllegalArgumentException("there is no " + file);
        }
        return this;
    }

    /** Changes a file; the change must be one. */
    public APackFile changing(String file, UnaryOperator<String> change) {
        String changed = change.apply(files.get(file));
        if (changed.equals(files.get(file))) {
            throw new IllegalArgumentException(file + " stays as it is");
        }
        files.put(file, changed);
        return this;
    }

    public Path at(Path file) {
        AZip zip = new AZip();
        files.forEach(zip::with);
        return zip.at(file);
    }
}
