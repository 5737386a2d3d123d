package org.dorsal.core.packs.internal.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dorsal.core.content.PackSource;

/** The files of a pack that was taken in. */
public record ArtifactSource(Path bundle) implements PackSource {
    /** What every pack of data has. */
    public static final String HEADER = "pack.json";

    @Override
    public List<String> files() {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(String file, int most) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            ZipEntry entry = zip.getEntry(file);
            if (entry == null) {
                throw new FileNotFoundException(file + " is not in the pack");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readNBytes(most + 1);
            }
        }
    }
}
