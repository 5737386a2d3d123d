package org.dorsal.core.packs.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the JDK does not tell of a zip: which of its entries are symbolic links (APPNOTE.TXT 4.3.12, 4.4.15: the upper
 * half of the external attributes is the mode that Unix gives the file).
 */
final class CentralDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int TYPE = 0xF000;
    private static final int LINK = 0xA000;

    private final ByteBuffer zip;

    CentralDirectory(Path archive) throws IOException {
        this.zip = ByteBuffer.wrap(Files.readAllBytes(archive)).order(ByteOrder.LITTLE_ENDIAN);
    }

    List<String> links() throws IOException {
        List<String> links = new ArrayList<>();
        int end = end();
        int entries = zip.getShort(end + 10) & 0xFFFF;
        int at = zip.getInt(end + 16);
        for (int i = 0; i < entries; i++) {
            if (at < 0 || at + ENTRY_LENGTH > zip.limit() || zip.getInt(at) != ENTRY) {
                throw new IOException("its directory is damaged");
            }
            int name = zip.getShort(at + 28) & 0xFFFF;
            if (((zip.getInt(at + 38) >>> 16) & TYPE) == LINK) {
                links.add(name(at + ENTRY_LENGTH, name));
            }
            at += ENTRY_LENGTH + name + (zip.getShort(at + 30) & 0xFFFF) + (zip.getShort(at + 32) & 0xFFFF);
        }
        return links;
    }

    private int end() throws IOException {
        for (int at = zip.limit() - END_LENGTH; at >= Math.max(0, zip.limit() - END_LENGTH - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("it has no directory");
    }

    private String name(int at, int length) throws IOException {
        if (at + length > zip.limit()) {
            throw new IOException("its directory is damaged");
        }
        return new String(zip.array(), at, length, StandardCharsets.UTF_8);
    }
}
