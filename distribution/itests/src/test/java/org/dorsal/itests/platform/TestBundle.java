package org.dorsal.itests.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;

/** A bundle made on the fly from classes of the tests. */
public final class TestBundle {
    private static final String OUR_IMPORTS = "org.osgi.framework;version=\"[1.8,2)\",org.dorsal.api.activity;version=\"[1.0,2)\","
        + "org.dorsal.api.fact;version=\"[1.0,2)\",org.dorsal.api.safety;version=\"[1.0,2)\",org.dorsal.api.pack;version=\"[1.0,2)\"";

    private final Manifest manifest = new Manifest();
    private final List<Class<?>> classes = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private TestBundle(String symbolicName) {
        header("Manifest-Version", "1.0");
        header(Constants.BUNDLE_MANIFESTVERSION, "2");
        header(Constants.BUNDLE_SYMBOLICNAME, symbolicName);
        header(Constants.BUNDLE_VERSION, "1.0.0");
        header(Constants.IMPORT_PACKAGE, OUR_IMPORTS);
    }

    public static TestBundle named(String symbolicName) {
        return new TestBundle(symbolicName);
    }

    public TestBundle header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    public TestBundle announcing(String check) {
        return header(Constants.PROVIDE_CAPABILITY, "org.dorsal.check;org.dorsal.check=\"" + check + "\"");
    }

    public TestBundle importing(String further) {
        return header(Constants.IMPORT_PACKAGE, OUR_IMPORTS + "," + further);
    }

    /** The first class is the activator. */
    public TestBundle of(Class<?>... all) {
        classes.addAll(List.of(all));
        return header(Constants.BUNDLE_ACTIVATOR, all[0].getName());
    }

    public TestBundle file(String path, String text) {
        files.put(path, text);
        return this;
    }

    public byte[] jar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Class<?> type : classes) {
                String path = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(path));
                try (InputStream code = type.getClassLoader().getResourceAsStream(path)) {
                    code.transferTo(jar);
                }
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return bytes.toByteArray();
    }
}
