package org.dorsal.core.content.internal.pack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dorsal.core.content.PackSource;

/** A pack in a folder. */
public record FolderSource(Path folder) implements PackSource {
    private static final int DEEPEST = 8;

    @Override
    public List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder, DEEPEST)) {
            return paths.filter(Files::isRegularFile)
                .map(path -> folder.relativize(path).toString().replace(File.separatorChar, '/')).sorted().toList();
        }
    }

    @Override
    public byte[] read(String file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            return in.readNBytes(most + 1);
        }
    }
}
