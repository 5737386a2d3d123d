package org.dorsal.itests.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dorsal.itests.exam.Installation;

/** A pack of data with one exercise, which is that of a bundled pack under another name. */
final class NeckPack {
    private final String version;

    NeckPack(String version) {
        this.version = version;
    }

    Path folderIn(Path parent) throws IOException {
        Path pack = parent.resolve("neck");
        Files.createDirectories(pack.resolve("activities"));
        Files.writeString(pack.resolve("pack.json"), header());
        Files.writeString(pack.resolve("sources.json"), bundled("sources.json"));
        Files.writeString(pack.resolve("activities/neck-cat-cow.json"), exercise());
        return pack;
    }

    Path zipIn(Path parent) throws IOException {
        Path zip = parent.resolve("neck.zip");
        try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(file)) {
            add("pack.json", header(), out);
            add("sources.json", bundled("sources.json"), out);
            add("activities/neck-cat-cow.json", exercise(), out);
        }
        return zip;
    }

    private static void add(String name, String content, ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private String header() {
        return """
            {"id": "neck", "version": "%s", "title": "Neck", "authors": ["Someone"], "licence": "Apache-2.0",
             "language": "en", "needs": {"api": "[1.0,2)"}}
            """.formatted(version);
    }

    private static String exercise() throws IOException {
        return bundled("activities/cat-cow.json").replace("\"id\": \"cat-cow\"", "\"id\": \"neck-cat-cow\"");
    }

    private static String bundled(String file) throws IOException {
        try (Stream<Path> repository = Files.list(Installation.root().resolve("repository"))) {
            List<Path> jars = repository.filter(jar -> jar.getFileName().toString().contains("mobility")).toList();
            try (ZipFile mobility = new ZipFile(jars.get(0).toFile());
                    InputStream in = mobility.getInputStream(mobility.getEntry(file))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
