package org.dorsal.tck.internal.file;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.dorsal.core.content.PackSource;
import org.osgi.framework.Constants;

/**
 * A plugin as it lies on the disk.
 *
 * @param path where
 * @param entries what is in it, by path
 * @param headers of its manifest; none for a pack of data without one
 */
public record PluginFile(Path path, SortedMap<String, byte[]> entries, Map<String, String> headers) implements PackSource {
    public static final String MANIFEST = "META-INF/MANIFEST.MF";
    public static final String PACK = "pack.json";
    private static final String CLASS = ".class";
    private static final String FOR_OTHER_JAVA = "META-INF/versions/";

    public PluginFile {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        headers = Map.copyOf(headers);
    }

    static PluginFile of(Path path, SortedMap<String, byte[]> entries) throws UnreadablePluginException {
        try {
            byte[] manifest = entries.getOrDefault(MANIFEST, new byte[0]);
            Attributes main = new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
            SortedMap<String, String> headers = new TreeMap<>();
            main.forEach((name, value) -> headers.put(name.toString(), value.toString()));
            return new PluginFile(path, entries, headers);
        } catch (IOException e) {
            throw new UnreadablePluginException(path, "Its " + MANIFEST + " is not written as manifests are.", "Let bnd or jar write it.", e);
        }
    }

    /** Whether a framework can install it as it is. */
    public boolean isBundle() {
        return headers.containsKey(Constants.BUNDLE_SYMBOLICNAME);
    }

    /** Empty where it is no bundle. */
    public String symbolicName() {
        return clauses(Constants.BUNDLE_SYMBOLICNAME).stream().findFirst().map(Clause::getName).orElse("");
    }

    /** Its name and version, as far as the manifest has them; else the name of the file. */
    public String title() {
        return isBundle() ? symbolicName() + " " + header(Constants.BUNDLE_VERSION).orElse("") : path.getFileName().toString();
    }

    /** Whether it carries a pack as data. */
    public boolean isPack() {
        return entries.containsKey(PACK);
    }

    public boolean hasCode() {
        return classes().findAny().isPresent();
    }

    /** The paths of its class files, as far as Java 17 looks at them. */
    public Stream<String> classes() {
        return entries.keySet().stream().filter(path -> path.endsWith(CLASS) && !path.endsWith("module-info.class") && !path.startsWith(FOR_OTHER_JAVA));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The entries of a header, in their order. A header that cannot be read has none; the framework refuses it then. */
    public List<Clause> clauses(String header) {
        try {
            return List.of(Parser.parseHeader(headers.getOrDefault(header, "")));
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    @Override
    public List<String> files() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public byte[] read(String file, int most) throws IOException {
        if (!entries.containsKey(file)) {
            throw new FileNotFoundException(file + " is not there");
        }
        return entries.get(file);
    }
}
