package org.dorsal.core.packs.internal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.content.PackHeader;
import org.dorsal.text.Identifier;
import org.osgi.framework.VersionRange;

/**
 * A pack of data as a bundle. The same content gives the same bytes: nothing in it is compressed, as compression differs
 * from one system to the next, and all its times are one.
 */
final class CanonicalBundle {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String RULES = "rules/";
    private static final String JSON = ".json";

    private final PackHeader header;
    private final SortedMap<String, byte[]> files;

    /** @param given what stands in the pack; a manifest in it is not believed */
    CanonicalBundle(PackHeader header, Contents given) {
        this.header = header;
        this.files = new TreeMap<>(given.byPath());
        files.keySet().removeIf(path -> path.startsWith("META-INF/") && !path.equals(Contents.SIGNATURE));
        files.put(Contents.MANIFEST, manifest());
    }

    static String symbolicName(String pack) {
        return "org.dorsal.pack." + pack;
    }

    Contents contents() {
        return new Contents(files);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // Readers of streams want the manifest first.
            write(zip, Contents.MANIFEST);
            for (String path : files.keySet()) {
                if (!path.equals(Contents.MANIFEST)) {
                    write(zip, path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(ZipOutputStream zip, String path) throws IOException {
        byte[] content = files.get(path);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", symbolicName(header.id()));
        main.putValue("Bundle-Version", header.version().toString());
        main.putValue("Bundle-Name", header.title());
        main.putValue("Bundle-License", header.licence());
        main.putValue("Provide-Capability", capabilities());
        main.putValue("Require-Capability", requirements());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            manifest.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String capabilities() {
        Stream<String> pack = Stream.of(Capabilities.PACK + ";" + Capabilities.PACK + "=" + header.id()
            + ";version:Version=\"" + header.version() + "\"");
        Stream<String> announced = checks().stream()
            .map(check -> Capabilities.CHECK + ";" + Capabilities.CHECK + "=\"" + check + "\"");
        return Stream.concat(pack, announced).collect(Collectors.joining(","));
    }

    /** The ids of its checks: there is one file of rules for each, named after it. Other names are for the verification. */
    Set<String> checks() {
        return files.keySet().stream()
            .filter(path -> path.startsWith(RULES) && path.endsWith(JSON))
            .map(path -> path.substring(RULES.length(), path.length() - JSON.length()))
            .filter(Identifier::is).collect(Collectors.toCollection(TreeSet::new));
    }

    private String requirements() {
        Stream<String> api = Stream.of("org.dorsal.api;filter:=\"" + header.api().toFilterString("version") + "\"");
        Stream<String> packs = header.packs().entrySet().stream().map(CanonicalBundle::requirement);
        return Stream.concat(api, packs).collect(Collectors.joining(","));
    }

    private static String requirement(Map.Entry<String, VersionRange> need) {
        return Capabilities.PACK + ";filter:=\"(&(" + Capabilities.PACK + "=" + need.getKey() + ")"
            + need.getValue().toFilterString("version") + ")\"";
    }
}
