package org.dorsal.tck.internal.laboratory;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.dorsal.api.safety.SafetyCheck;

/**
 * The jars that the TCK brings along, on the disk.
 *
 * @param folder which holds {@code lib}, {@code bundles} and {@code packs}
 */
public record Equipment(Path folder) {
    private static final String WITHIN = "META-INF/tck/";

    /** @param scratch a folder to unpack into, where they still lie in the jar of the TCK */
    public static Equipment unpacked(Path scratch) throws IOException {
        Path own = own();
        if (Files.isDirectory(own)) {
            return new Equipment(own.resolve(WITHIN));
        }
        try (JarFile jar = new JarFile(own.toFile())) {
            for (JarEntry entry : jar.stream().filter(each -> each.getName().startsWith(WITHIN) && !each.isDirectory()).toList()) {
                Path file = scratch.resolve(entry.getName().substring(WITHIN.length()));
                Files.createDirectories(file.getParent());
                Files.copy(jar.getInputStream(entry), file);
            }
        }
        return new Equipment(scratch);
    }

    /** What a process that holds plugins against the requirements needs on its class path. */
    public List<Path> classPath() throws IOException {
        return Stream.of(Stream.of(own(), api()), jars("lib").stream(), bundles().stream()).flatMap(all -> all).toList();
    }

    /** The bundles that stand for the platform. */
    List<Path> bundles() throws IOException {
        return jars("bundles");
    }

    /** The packs that come with Dorsal: their facts are known wherever a plugin is installed. */
    List<Path> packs() throws IOException {
        return jars("packs");
    }

    /** The jar of the API against which the author builds. */
    static Path api() {
        return codeOf(SafetyCheck.class);
    }

    private static Path own() {
        return codeOf(Equipment.class);
    }

    private List<Path> jars(String of) throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve(of))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static Path codeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }
}
