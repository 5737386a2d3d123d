package org.dorsal.core.given;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** A real Felix, with bundles that are a manifest and nothing else; tests register services in their name. */
public final class ALiveFramework implements AutoCloseable {
    private final Framework framework;

    public ALiveFramework(Path cache) throws BundleException {
        this(cache, Map.of());
    }

    public ALiveFramework(Path cache, Map<String, String> properties) throws BundleException {
        Map<String, String> all = new HashMap<>(properties);
        all.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        all.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        framework = new FrameworkFactory().newFramework(all);
        framework.start();
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Installs a bundle that announces checks. */
    public Bundle install(String name, String... checks) throws BundleException {
        return context().installBundle("test:" + name, jar(name, "1.0.0", checks));
    }

    public static InputStream jar(String name, String version, String... checks) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        headers.putValue(Constants.BUNDLE_VERSION, version);
        StringBuilder capabilities = new StringBuilder("org.dorsal.pack;org.dorsal.pack=" + name + "-pack");
        for (String check : checks) {
            capabilities.append(",org.dorsal.check;org.dorsal.check=\"").append(check).append('"');
        }
        headers.putValue(Constants.PROVIDE_CAPABILITY, capabilities.toString());
        return packed(manifest);
    }

    /** A bundle that announces a check and cannot be resolved. */
    public Bundle installUnresolvable(String name, String check) throws BundleException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        headers.putValue(Constants.IMPORT_PACKAGE, "nobody.exports.this");
        headers.putValue(Constants.PROVIDE_CAPABILITY, "org.dorsal.check;org.dorsal.check=" + check);
        return context().installBundle("test:" + name, packed(manifest));
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(0);
    }

    private static InputStream packed(Manifest manifest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
