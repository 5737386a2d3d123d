package org.dorsal.core.packs.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The pack in a zip or jar, as its central directory has it: that is what Java reads too when it runs. */
final class ArchiveReader {
    private ArchiveReader() {
    }

    static Contents read(Path archive, Limits limits) {
        ContentsReader reader = new ContentsReader(archive, limits);
        try {
            if (Files.size(archive) > limits.fileBytes()) {
                throw reader.tooLarge();
            }
            new CentralDirectory(archive).links().stream().findFirst().ifPresent(link -> {
                throw reader.link(link);
            });
            return read(archive, reader);
        } catch (IOException | IllegalArgumentException e) {
            throw reader.unreadable("It is no zip file, or a damaged one.");
        }
    }

    private static Contents read(Path archive, ContentsReader reader) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            for (ZipEntry entry : entries) {
                if (entry.isDirectory()) {
                    reader.checkName(entry.getName());
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    reader.add(entry.getName(), in);
                }
            }
        }
        return reader.all();
    }
}
