package org.dorsal.core.console.internal.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
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

/** A real Felix, into which bundles are installed that are a manifest and nothing else. */
final class AFramework implements AutoCloseable {
    /** Taken from the class path, so that tests and bundles mean the same classes. */
    private static final String SHARED = "org.osgi.service.metatype;version=1.4.1,org.osgi.service.cm;version=1.6.1";

    private final Framework framework;

    AFramework(Path folder, Map<String, String> properties) throws BundleException {
        Map<String, String> all = new HashMap<>(properties);
        all.put(Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString());
        all.put("felix.cm.dir", folder.resolve("settings").toString());
        all.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SHARED);
        framework = new FrameworkFactory().newFramework(all);
        framework.start();
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Installs and starts the bundle that a class comes from. */
    void startBundleOf(Class<?> inside) throws BundleException {
        URL jar = inside.getProtectionDomain().getCodeSource().getLocation();
        context().installBundle("reference:" + jar).start();
    }

    /** Installs a bundle; headers are given as name and value in turn. */
    Bundle install(String name, String... headers) throws BundleException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        for (int i = 0; i < headers.length; i += 2) {
            attributes.putValue(headers[i], headers[i + 1]);
        }
        return context().installBundle("test:" + name, jar(manifest));
    }

    <S> S service(Class<S> type) {
        return context().getService(context().getServiceReference(type));
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(0);
    }

    private static InputStream jar(Manifest manifest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
