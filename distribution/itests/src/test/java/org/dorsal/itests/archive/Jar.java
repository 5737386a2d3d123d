package org.dorsal.itests.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The entries of a jar, to be tampered with. */
final class Jar {
    static final String SIGNATURE = "META-INF/DORSAL.SIG";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    Jar(Path file) throws IOException {
        this(Files.readAllBytes(file));
    }

    Jar(byte[] bytes) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
    }

    byte[] bytes(String entry) {
        return entries.get(entry);
    }

    /** The same with other entries, in the place of those of their names or at the end. */
    byte[] with(Map<String, byte[]> others) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(entries);
        all.putAll(others);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
