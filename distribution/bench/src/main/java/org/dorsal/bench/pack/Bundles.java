package org.dorsal.bench.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.dorsal.bench.pack.inside.CodePack;
import org.dorsal.bench.pack.inside.Probe;

/** Bundles made of classes of this benchmark. */
final class Bundles {
    private Bundles() {
    }

    static void probe(Path jar) throws IOException {
        Path classes = Path.of(System.getProperty("java.class.path").split(":")[0]);
        Path inside = classes.resolve(Probe.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(inside)) {
            write(jar, Map.of("Bundle-SymbolicName", "bench.probe", "Bundle-Activator", Probe.class.getName(),
                "DynamicImport-Package", "org.dorsal.core.*;dorsal=core,*"),
                files.map(file -> classes.relativize(file).toString()).toList());
        }
    }

    static void codePack(Path jar) throws IOException {
        write(jar, Map.of("Bundle-SymbolicName", "bench-code", "Bundle-Version", "1.0.0", "Bundle-Activator", CodePack.class.getName(),
            "Bundle-Name", "A check in Java", "Import-Package", "org.osgi.framework,org.dorsal.api.safety;version=\"[1.0,2)\"",
            "Provide-Capability", "org.dorsal.check;org.dorsal.check=\"" + CodePack.CHECK + "\""),
            List.of(CodePack.class.getName().replace('.', '/') + ".class"));
    }

    private static void write(Path jar, Map<String, String> headers, List<String> classes) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        new TreeMap<>(headers).forEach(main::putValue);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String name : classes) {
                out.putNextEntry(new JarEntry(name));
                try (InputStream in = Bundles.class.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(out);
                }
            }
        }
    }
}
