package org.dorsal.core.packs.given;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A zip file written byte by byte, so that it may hold what no tool would write: names twice, names that lead elsewhere,
 * links. Nothing in it is compressed.
 */
public final class AZip {
    private record Entry(byte[] name, byte[] content, int mode) {
    }

    private static final int FILE = 0x81A4;
    private static final int LINK = 0xA1FF;

    private final List<Entry> entries = new ArrayList<>();

    public AZip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public AZip with(String name, byte[] content) {
        entries.add(new Entry(name.getBytes(StandardCharsets.UTF_8), content, FILE));
        return this;
    }

    public AZip withNameOf(byte[] name, String content) {
        entries.add(new Entry(name, content.getBytes(StandardCharsets.UTF_8), FILE));
        return this;
    }

    public AZip withLink(String name, String to) {
        entries.add(new Entry(name.getBytes(StandardCharsets.UTF_8), to.getBytes(StandardCharsets.UTF_8), LINK));
        return this;
    }

    public Path at(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            int at = zip.size();
            number(zip, 0x04034b50, 4);
            number(zip, 20, 2);
            common(zip, entry);
            zip.writeBytes(entry.name());
            zip.writeBytes(entry.content());
            number(directory, 0x02014b50, 4);
            number(directory, 3 << 8 | 20, 2);
            number(directory, 20, 2);
            common(directory, entry);
            number(directory, 0, 2);
            number(directory, 0, 2);
            number(directory, 0, 2);
            number(directory, entry.mode() << 16, 4);
            number(directory, at, 4);
            directory.writeBytes(entry.name());
        }
        int start = zip.size();
        zip.writeBytes(directory.toByteArray());
        number(zip, 0x06054b50, 4);
        number(zip, 0, 4);
        number(zip, entries.size(), 2);
        number(zip, entries.size(), 2);
        number(zip, directory.size(), 4);
        number(zip, start, 4);
        number(zip, 0, 2);
        return zip.toByteArray();
    }

    /** From the flags to the length of the extra field. */
    private static void common(ByteArrayOutputStream out, Entry entry) {
        CRC32 sum = new CRC32();
        sum.update(entry.content());
        number(out, 0x0800, 2);
        number(out, 0, 2);
        number(out, 0, 2);
        number(out, 0x21, 2);
        number(out, (int) sum.getValue(), 4);
        number(out, entry.content().length, 4);
        number(out, entry.content().length, 4);
        number(out, entry.name().length, 2);
        number(out, 0, 2);
    }

    private static void number(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >>> 8 * i);
        }
    }
}
