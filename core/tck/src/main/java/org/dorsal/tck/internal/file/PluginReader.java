package org.dorsal.tck.internal.file;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads plugins. */
public final class PluginReader {
    /** What is read stays in memory; a plugin is far smaller. */
    private static final int MOST_BYTES = 64 << 20;
    private static final int DEEPEST = 16;
    private static final String TOO_LARGE = "It holds more than " + (MOST_BYTES >> 20) + " MB.";

    private PluginReader() {
    }

    public static PluginFile read(Path path) throws UnreadablePluginException {
        if (!Files.exists(path)) {
            throw new UnreadablePluginException(path, "There is no such file.", "Name the jar that the build made.");
        }
        PluginFile plugin = PluginFile.of(path, entries(path));
        if (!plugin.isBundle() && !plugin.isPack()) {
            throw new UnreadablePluginException(path, "It is no plugin: its manifest names no bundle, and it holds no " + PluginFile.PACK + ".",
                "Let bnd write the manifest of a plugin with code; a pack of data has " + PluginFile.PACK + " at its top.");
        }
        return plugin;
    }

    private static SortedMap<String, byte[]> entries(Path path) throws UnreadablePluginException {
        try {
            return Files.isDirectory(path) ? folder(path) : archive(path);
        } catch (IOException e) {
            throw new UnreadablePluginException(path, "It cannot be read as a jar or a zip: " + e.getMessage() + ".", "Build it anew.", e);
        }
    }

    private static SortedMap<String, byte[]> folder(Path folder) throws IOException, UnreadablePluginException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        int left = MOST_BYTES;
        try (Stream<Path> paths = Files.walk(folder, DEEPEST)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    left = take(in, folder.relativize(file).toString().replace(File.separatorChar, '/'), left, entries);
                }
            }
        }
        return entries;
    }

    private static SortedMap<String, byte[]> archive(Path file) throws IOException, UnreadablePluginException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    left = take(in, entry.getName(), left, entries);
                }
            }
        }
        return entries;
    }

    private static int take(InputStream in, String name, int left, SortedMap<String, byte[]> entries)
            throws IOException, UnreadablePluginException {
        byte[] content = in.readNBytes(left + 1);
        if (content.length > left) {
            throw new UnreadablePluginException(Path.of(name), TOO_LARGE, "Take out what does not belong into a plugin.");
        }
        entries.put(name, content);
        return left - content.length;
    }
}
