package org.dorsal.core.packs.internal.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dorsal.core.content.PackSource;

/**
 * All files of a pack, in memory, within the limits.
 *
 * @param byPath their bytes
 */
record Contents(SortedMap<String, byte[]> byPath) implements PackSource {
    static final String MANIFEST = "META-INF/MANIFEST.MF";
    static final String SIGNATURE = PackArtifact.SIGNATURE;

    /** Whether there is code in it, which only a trusted signature lets in. */
    boolean hasCode() {
        return byPath.keySet().stream().anyMatch(path -> path.endsWith(".class") || path.endsWith(".jar"));
    }

    /** The digest of each file but the signature, by path. */
    SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        byPath.forEach((path, bytes) -> {
            if (!path.equals(SIGNATURE)) {
                digests.put(path, Sha256.of(bytes));
            }
        });
        return digests;
    }

    @Override
    public List<String> files() {
        return List.copyOf(byPath.keySet());
    }

    @Override
    public byte[] read(String file, int most) throws IOException {
        byte[] bytes = byPath.get(file);
        if (bytes == null) {
            throw new FileNotFoundException(file + " is not in the pack");
        }
        return bytes.length > most ? Arrays.copyOf(bytes, most + 1) : bytes;
    }
}
